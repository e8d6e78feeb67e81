import assert from "node:assert/strict";
import fc from "fast-check";
import { readRule, spelled } from "../../aws/cloudwatch/alarm-rule";

const alarmsIn = (rule: string) => {
  const { alarms, fault } = readRule(rule);
  assert.equal(fault, undefined, rule);
  return alarms;
};

// Proves what is read of a rule, by the API reference. Not that CloudWatch takes and refuses the same: no emulator has its grammar.
describe("aws/cloudwatch/alarm-rule", () => {
  it("tells the alarms of a rule, each once, however it names them", () => {
    const arn = "arn:aws:cloudwatch:us-west-2:123456789012:alarm:By: its ARN";
    const rule = `(ALARM("Two words") OR ok(Bare-1)) AND NOT INSUFFICIENT_DATA( "${arn}" ) AND (TRUE OR ALARM(Bare-1))`;
    assert.deepEqual(alarmsIn(rule), ["Two words", "Bare-1", "By: its ARN"]);
    assert.deepEqual(alarmsIn('AT_LEAST(50%, ALARM, (One, "Two", Three)) OR AT_LEAST(2, NOT OK, (Four, Five))'), ["One", "Two", "Three", "Four", "Five"]);
    assert.deepEqual(alarmsIn("FALSE"), []);
    assert.deepEqual(alarmsIn("ALARM(TRUE) OR NOT NOT ALARM(50)"), ["TRUE", "50"]);
  });

  it("takes a name in quotes as it is, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ minLength: 1 }).filter((name) => !name.includes('"')),
          { minLength: 1 },
        ),
        (names) => {
          assert.deepEqual(alarmsIn(names.map((name) => `ALARM("${name}")`).join(" OR ")), [...new Set(names)]);
        },
      ),
    );
  });

  for (const [rule, fault] of [
    ["", /^expected one of ALARM, OK, INSUFFICIENT_DATA, AT_LEAST, NOT, TRUE, FALSE or "\(" at its beginning, found its end$/],
    ['ALARM("low"', /^expected "\)" after ALARM \( "low", found its end$/],
    ["ALARM()", /^expected an alarm's name, in double quotes where it has blanks or signs after ALARM \(, found \)$/],
    ['ALARM("")', /found ""$/],
    ["AND", /at its beginning, found AND$/],
    ["low", /at its beginning, found low$/],
    ['ALARM "low"', /^expected "\(" after ALARM, found "low"$/],
    ['ALARM("low") ALARM("low")', /^expected AND, OR or its end after ALARM \( "low" \), found ALARM$/],
    ["ALARM(a) XOR ALARM(b)", /found XOR$/],
    ["ALARM(a) AND", /found its end$/],
    ["ALARM(two words)", /^expected "\)" after ALARM \( two, found words$/],
    ["(ALARM(a)", /^expected "\)" after/],
    ["ALARM(a))", /found \)$/],
    ['ALARM("a)', /found "$/],
    ["AT_LEAST(1, ALARM)", /^expected "," after AT_LEAST \( 1 , ALARM, found \)$/],
    ["AT_LEAST(some, ALARM, (a))", /^expected a number, or a share such as 50% after AT_LEAST \(, found some$/],
    ["AT_LEAST(x1, ALARM, (a))", /found x1$/],
    ["AT_LEAST(1x, ALARM, (a))", /found 1x$/],
    ["AT_LEAST(1", /^expected "," after AT_LEAST \( 1, found its end$/],
    ["AT_LEAST(", /^expected a number, or a share such as 50% after AT_LEAST \(, found its end$/],
    ["ALARM(", /^expected an alarm's name, in double quotes where it has blanks or signs after ALARM \(, found its end$/],
    ["ALARM(,)", /found ,$/],
    ["AT_LEAST(1, TRUE, (a))", /^expected ALARM, OK, INSUFFICIENT_DATA after/],
    ["AT_LEAST(1, ALARM, ())", /^expected an alarm's name/],
    ["AT_LEAST(1, ALARM, (a b))", /^expected "\)" after/],
  ] as const)
    it(`says where ${JSON.stringify(rule)} can't be read`, () => assert.match(readRule(rule).fault ?? "", fault));

  it("ends with any text, told or refused", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...Array.from('()," ANDORTLSM%12')) }), (text) => void readRule(text)));
  });

  it("takes two spellings of one rule for the same, and no two rules", () => {
    assert.equal(spelled('ALARM( "a" )  AND\n(OK(b))'), spelled('ALARM(a) AND (OK("b"))'));
    assert.notEqual(spelled("ALARM(a) AND OK(b)"), spelled("ALARM(a) OR OK(b)"));
    assert.notEqual(spelled('ALARM("a b")'), spelled('ALARM("a  b")'));
    assert.notEqual(spelled("ALARM(a b)"), spelled("ALARM(ab)"));
  });
});
