import type { Place } from "../rights";

/** The app's functions. */
export const functions = ({ region, id }: Place): readonly string[] => [`arn:aws:lambda:${region}:${id}:function:bluemoxon-*`];

/** What is adopted keeps its tags; what the program makes has the stack's, and they may change. */
export const tagging = ["lambda:TagResource", "lambda:UntagResource"];
