import type { Place } from "../rights";

/** The app's rules, on the bus that AWS sends its own events and schedules to. */
export const rules = ({ region, id }: Place): readonly string[] => [`arn:aws:events:${region}:${id}:rule/bluemoxon-*`];

/** One on another bus is another thing than the program's. */
export const onDefaultBus = { attribute: "event_bus_name", plain: "default" };
