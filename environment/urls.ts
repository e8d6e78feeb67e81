import { z } from "zod";

const url = z.url({ protocol: /^https$/, error: "expected a URL such as https://app.example.com" });

/** Where people and the deploy workflow's smoke test reach the application. */
export const urls = z.strictObject({ appUrl: url, apiUrl: url });
