import { populatedSite } from './jql/population';

const { find } = populatedSite();

const OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";
const UNBOUNDED =
  'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.';
const BAD_DATE =
  "is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.";
const syntax = (text: string): string => `Error in the JQL Query: ${text}`;

const refused: readonly (readonly [jql: string, message: string])[] = [
  ['', UNBOUNDED],
  ['ORDER BY created', UNBOUNDED],
  ['x = 1', "Field 'x' does not exist or you do not have permission to view it."],
  [
    '"Lane[Number]" = 1',
    "Field 'Lane[Number]' does not exist or you do not have permission to view it.",
  ],
  ['cf[1] = 1', "Field 'cf[1]' does not exist or you do not have permission to view it."],
  ['project = X', "The value 'X' does not exist for the field 'project'."],
  ['project = 99', "A value with ID '99' does not exist for the field 'project'."],
  ['status in (New, Nope)', "The value 'Nope' does not exist for the field 'status'."],
  ['type = Nope', "The value 'Nope' does not exist for the field 'type'."],
  ['assignee = nobody', "The value 'nobody' does not exist for the field 'assignee'."],
  ['component = Web', "The value 'Web' does not exist for the field 'component'."],
  ['filter = Nope', "The value 'Nope' does not exist for the field 'filter'."],
  ['sprint = Nope', "The value 'Nope' does not exist for the field 'sprint'."],
  ['key = ACQ-99', "An issue with key 'ACQ-99' does not exist for field 'key'."],
  ['parent = ACQ-99', "An issue with key 'ACQ-99' does not exist for field 'parent'."],
  ['project ~ ACQ', "The operator '~' is not supported by the 'project' field."],
  ['project > ACQ', "The operator '>' is not supported by the 'project' field."],
  ['summary = test', "The operator '=' is not supported by the 'summary' field."],
  ['text !~ test', "The operator '!~' is not supported by the 'text' field."],
  ['comment is EMPTY', "The operator 'is' is not supported by the 'comment' field."],
  ['created ~ x', "The operator '~' is not supported by the 'created' field."],
  ['labels was red', "The operator 'was' is not supported by the 'labels' field."],
  ['created changed', "The operator 'changed' is not supported by the 'created' field."],
  ['Rank = 1', "The operator '=' is not supported by the 'Rank' field."],
  ['attachments = x', "The operator '=' is not supported by the 'attachments' field."],
  ['project in ACQ()', "Unable to find JQL function 'ACQ()'."],
  ['assignee = x()', "Unable to find JQL function 'x()'."],
  ['assignee in votedIssues(a, b)', "Unable to find JQL function 'votedIssues(a, b)'."],
  [
    'assignee in currentUser()',
    "Operator 'in' does not support the non-list value 'currentUser()' for field 'assignee'.",
  ],
  [
    'assignee = membersOf("makers")',
    "Operator '=' does not support the list value 'membersOf(\"makers\")' for field 'assignee'.",
  ],
  [
    'assignee = now()',
    "A value provided by the function 'now' is invalid for the field 'assignee'.",
  ],
  [
    'created > currentUser()',
    "A value provided by the function 'currentUser' is invalid for the field 'created'.",
  ],
  ['assignee = currentUser(1)', "Function 'currentUser' expected '0' arguments but received '1'."],
  [
    'issue in updatedBy()',
    "Function 'updatedBy' expected between '1' and '3' arguments but received '0'.",
  ],
  [
    'assignee in membersOf(nobody)',
    "Function 'membersOf' can not generate a list of usernames for group 'nobody'; the group does not exist.",
  ],
  [
    'issue in linkedIssues(ACQ-99)',
    "Issue 'ACQ-99' could not be found in function 'linkedIssues'.",
  ],
  ['created > yesterday', `Date value 'yesterday' for field 'created' ${BAD_DATE}`],
  ['due < "2026-02-30"', `Date value '2026-02-30' for field 'due' ${BAD_DATE}`],
  ['updated > "2026-02-03 25:00"', `Date value '2026-02-03 25:00' for field 'updated' ${BAD_DATE}`],
  ['created > "-1M"', `Date value '-1M' for field 'created' ${BAD_DATE}`],
  [
    'created > startOfDay(x)',
    "Duration for function 'startOfDay' should have the format (+/-)n(yMwdm), for example -1M for 1 month earlier.",
  ],
  ['"Size" = three', "Value 'three' is invalid for the 'Size' field. Please specify a number."],
  [
    'summary ~ "*plant"',
    "The text query '*plant' for field 'summary' is not allowed to start with '*'.",
  ],
  [
    'filter = Loop',
    "Field 'filter' with value 'Loop' matches filter 'Loop' and causes a cyclical reference, this query can not be executed and should be edited.",
  ],
  [
    'project = ACQ ORDER BY key, created, updated, status, priority, summary, assignee, reporter',
    'JQL can be ordered by at most 7 fields.',
  ],
  [
    'project = ACQ ORDER BY nowhere',
    "Field 'nowhere' does not exist or you do not have permission to view it.",
  ],
  [
    'project = ACQ ORDER BY comment',
    "Field 'comment' is not supported for sorting. It cannot be used in the ORDER BY clause.",
  ],
  [
    'project = ACQ AND invalid query',
    syntax(`Expecting operator but got 'query'. ${OPERATORS} (line 1, character 27)`),
  ],
  [
    'project = ACQ\nAND foo bar',
    syntax(`Expecting operator but got 'bar'. ${OPERATORS} (line 2, character 9)`),
  ],
  ['project = ACQ AND foo', syntax(`Expecting operator before the end of the query. ${OPERATORS}`)],
  ['project = ACQ AND', syntax('Expecting a field name at the end of the query.')],
  ['project =', syntax('Expecting either a value, list or function before the end of the query.')],
  [
    'project = ACQ WEB',
    syntax("Expecting either 'OR' or 'AND' but got 'WEB'. (line 1, character 15)"),
  ],
  [
    'project == ACQ',
    syntax(
      "Expecting either a value, list or function but got '='. You must surround '=' in quotation marks to use it as a value. (line 1, character 10)",
    ),
  ],
  [
    'project = ACQ and )',
    syntax(
      "Expecting a field name but got ')'. You must surround ')' in quotation marks to use it as a field name. (line 1, character 19)",
    ),
  ],
  ['(project = ACQ', syntax("Expecting ')' before the end of the query.")],
  [
    'select = 1',
    syntax(
      "'select' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 1)",
    ),
  ],
  [
    'project = "ACQ',
    syntax("The quoted string 'ACQ' has not been completed. (line 1, character 11)"),
  ],
  [
    'project = ACQ AND a @ b',
    syntax(
      "The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 1, character 21)",
    ),
  ],
];

describe('JQL refuses', () => {
  it.each(refused)('%j', async (jql, message) => {
    await expect(find(jql)).rejects.toThrow(new Error(message));
  });
});
