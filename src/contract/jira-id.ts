import { z } from 'zod';

/** A numeric id as Jira writes it. */
export const jiraId = z.string().regex(/^\d{1,19}$/);
