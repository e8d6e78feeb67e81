/** What a composite alarm's rule says, as far as anything here depends on it. */
interface Rule {
  /** The alarms on whose states it depends, each once, by their names also where it has their ARNs. */
  readonly alarms: readonly string[];
  /** Why CloudWatch would refuse it; undefined where it can be read. */
  readonly fault?: string;
}

/**
 * Reads a rule: states of alarms, TRUE and FALSE under AND, OR, NOT and parentheses, and `AT_LEAST(2, ALARM, (one, other))`, also of a share
 * in percent (API reference, PutCompositeAlarm, AlarmRule; user guide, Create_Composite_Alarm). Pure.
 */
export function readRule(rule: string): Rule {
  const reader = new Reader(rule);
  try {
    reader.whole();
    return { alarms: [...reader.alarms] };
  } catch (error) {
    if (error instanceof Unreadable) return { alarms: [...reader.alarms], fault: error.message };
    throw error;
  }
}

/** The part of an alarm's ARN before its name. */
const arnPrefix = /^arn:aws:cloudwatch:[a-z0-9-]+:\d{12}:alarm:/;

/** An alarm's name, of its name or its ARN. Pure. */
export const alarmName = (nameOrArn: string): string => nameOrArn.replace(arnPrefix, "");

/** The words and signs of a rule, one blank apart: what only spells it otherwise is the same to CloudWatch. Pure. */
export const spelled = (rule: string): string => tokensOf(rule).map(bare).join(" ");

class Unreadable extends Error {}

/** A name in quotes, which may hold anything but quotes; a sign; or whatever stands between these and blanks. A quote that nothing closes is a sign too. */
const token = /"[^"]*"|[(),"]|[^\s(),"]+/g;
const tokensOf = (rule: string): string[] => [...rule.matchAll(token)].map(([text]) => text);
const isName = (text: string): boolean => text !== '""' && !["(", ")", ",", '"'].includes(text);
const bare = (text: string): string => text.replace(/^"(.+)"$/, "$1");

const states = ["ALARM", "OK", "INSUFFICIENT_DATA"];

/** Takes a rule token by token. @throws Unreadable where CloudWatch would stop. */
class Reader {
  readonly alarms = new Set<string>();
  private readonly tokens: readonly string[];
  private next = 0;

  constructor(rule: string) {
    this.tokens = tokensOf(rule);
  }

  whole(): void {
    this.expression();
    if (this.next < this.tokens.length) this.refuse("AND, OR or its end");
  }

  private expression(): void {
    this.term();
    while (this.passes("AND", "OR")) this.term();
  }

  private term(): void {
    if (this.passes("NOT")) this.term();
    else if (this.passes("(")) {
      this.expression();
      this.take(")");
    } else if (this.passes("AT_LEAST")) this.atLeast();
    else if (this.passes(...states)) {
      this.take("(");
      this.name();
      this.take(")");
    } else if (!this.passes("TRUE", "FALSE")) this.refuse(`one of ${states.join(", ")}, AT_LEAST, NOT, TRUE, FALSE or "("`);
  }

  private atLeast(): void {
    this.take("(");
    if (!/^\d+%?$/.test(this.word())) this.refuse("a number, or a share such as 50%");
    this.next += 1;
    this.take(",");
    this.passes("NOT");
    this.take(...states);
    this.take(",");
    this.take("(");
    this.name();
    while (this.passes(",")) this.name();
    this.take(")");
    this.take(")");
  }

  private name(): void {
    const text = this.tokens[this.next];
    if (text === undefined || !isName(text)) return this.refuse("an alarm's name, in double quotes where it has blanks or signs");
    this.alarms.add(alarmName(bare(text)));
    this.next += 1;
  }

  private word(): string {
    return this.tokens[this.next]?.toUpperCase() ?? "";
  }

  private passes(...words: readonly string[]): boolean {
    if (!words.includes(this.word())) return false;
    this.next += 1;
    return true;
  }

  private take(...words: readonly string[]): void {
    if (!this.passes(...words)) this.refuse(words.map((word) => (isName(word) ? word : `"${word}"`)).join(", "));
  }

  private refuse(expected: string): never {
    const before = this.tokens.slice(0, this.next).join(" ");
    throw new Unreadable(`expected ${expected} ${before === "" ? "at its beginning" : `after ${before}`}, found ${this.tokens[this.next] ?? "its end"}`);
  }
}
