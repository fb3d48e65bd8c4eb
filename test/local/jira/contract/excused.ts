/** Endpoints of the box that a judge can't judge, and why: `GET /rest/…` → reason. */
export const EXCUSED: Readonly<Record<string, string>> = {
  'GET /rest/api/3/search': 'answers 410: Jira took it away',
  'POST /rest/api/3/search': 'answers 410: Jira took it away',
  ...Object.fromEntries(
    [
      'board/{boardId}/issue',
      'board/{boardId}/backlog',
      'board/{boardId}/sprint/{sprintId}/issue',
      'board/{boardId}/epic/none/issue',
      'board/{boardId}/epic/{epicId}/issue',
      'sprint/{sprintId}/issue',
      'epic/none/issue',
      'epic/{epicIdOrKey}/issue',
    ].map((path) => [`GET /rest/agile/1.0/${path}`, 'answers 410: Jira took it away']),
  ),
};
