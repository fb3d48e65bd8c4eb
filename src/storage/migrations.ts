import { migrationRunner } from '@forge/sql';
import { FACT_INTEGER_DDL } from './issue-fact';

/**
 * The schema, one statement a step, in order. A step that was released never changes: new ones are
 * added below. Each says IF NOT EXISTS, since a step may have run without having been recorded, and
 * two schedulers may run side by side. Integers, short texts and packed bodies only.
 */
export const MIGRATIONS: readonly (readonly [name: string, statement: string])[] = [
  [
    'v001-issue-timeline',
    `CREATE TABLE IF NOT EXISTS issue_timeline (issue_id BIGINT NOT NULL PRIMARY KEY, project_id BIGINT NOT NULL,
      ver BIGINT NOT NULL, updated_at BIGINT NOT NULL, deleted TINYINT NOT NULL, last_active_day INT NOT NULL,
      body MEDIUMTEXT NOT NULL)`,
  ],
  [
    'v002-issue-timeline-project',
    `CREATE INDEX IF NOT EXISTS issue_timeline_project ON issue_timeline (project_id, issue_id)`,
  ],
  [
    'v003-issue-timeline-active',
    `CREATE INDEX IF NOT EXISTS issue_timeline_active ON issue_timeline (project_id, last_active_day)`,
  ],
  [
    'v004-issue-fact',
    `CREATE TABLE IF NOT EXISTS issue_fact (issue_id BIGINT NOT NULL PRIMARY KEY, project_id BIGINT NOT NULL,
      ver BIGINT NOT NULL, cfg BIGINT NOT NULL, deleted TINYINT NOT NULL, type_id VARCHAR(20) NOT NULL,
      work_type VARCHAR(12) NOT NULL, lane_id VARCHAR(20), start_lane_id VARCHAR(20), ${FACT_INTEGER_DDL})`,
  ],
  [
    'v005-issue-fact-last-day',
    `CREATE INDEX IF NOT EXISTS issue_fact_last_day ON issue_fact (project_id, last_day)`,
  ],
  [
    'v006-issue-fact-settled',
    `CREATE INDEX IF NOT EXISTS issue_fact_settled ON issue_fact (project_id, settled_at)`,
  ],
  [
    'v007-issue-fact-ended',
    `CREATE INDEX IF NOT EXISTS issue_fact_ended ON issue_fact (project_id, ended_at)`,
  ],
  [
    'v008-issue-fact-started',
    `CREATE INDEX IF NOT EXISTS issue_fact_started ON issue_fact (project_id, started_at)`,
  ],
  [
    'v009-day-bucket',
    `CREATE TABLE IF NOT EXISTS day_bucket (project_id BIGINT NOT NULL, day INT NOT NULL,
      gen BIGINT NOT NULL DEFAULT 0, done_gen BIGINT NOT NULL, body MEDIUMTEXT NOT NULL,
      PRIMARY KEY (project_id, day))`,
  ],
  [
    'v010-project-scorecard',
    `CREATE TABLE IF NOT EXISTS project_scorecard (project_id BIGINT NOT NULL PRIMARY KEY, as_of_day INT NOT NULL,
      cfg BIGINT NOT NULL, computed_at BIGINT NOT NULL, body MEDIUMTEXT NOT NULL)`,
  ],
  [
    'v011-issue-dirty',
    `CREATE TABLE IF NOT EXISTS issue_dirty (issue_id BIGINT NOT NULL PRIMARY KEY, project_id BIGINT NOT NULL,
      marked_at BIGINT NOT NULL, seq BIGINT NOT NULL)`,
  ],
  [
    'v012-issue-dirty-project',
    `CREATE INDEX IF NOT EXISTS issue_dirty_project ON issue_dirty (project_id, issue_id)`,
  ],
  [
    'v013-project-state',
    `CREATE TABLE IF NOT EXISTS project_state (project_id BIGINT NOT NULL PRIMARY KEY, woken TINYINT NOT NULL,
      woken_at BIGINT NOT NULL, readable TINYINT NOT NULL, facts_day INT NOT NULL DEFAULT 0, derive_cfg BIGINT NOT NULL DEFAULT 0,
      derive_after BIGINT NOT NULL DEFAULT 0)`,
  ],
  [
    'v014-backfill',
    `CREATE TABLE IF NOT EXISTS backfill (project_id BIGINT NOT NULL PRIMARY KEY, state VARCHAR(10) NOT NULL,
      phase INT NOT NULL, token VARCHAR(4000) NOT NULL, issues INT NOT NULL, total INT NOT NULL, started_at BIGINT NOT NULL,
      beat_at BIGINT NOT NULL, quota_hour INT NOT NULL, quota_points INT NOT NULL, detail VARCHAR(200) NOT NULL)`,
  ],
  [
    'v015-actor',
    `CREATE TABLE IF NOT EXISTS actor (actor_id BIGINT NOT NULL PRIMARY KEY, account_id VARCHAR(128) NOT NULL,
      kind VARCHAR(20) NOT NULL)`,
  ],
  [
    'v016-status-seen',
    `CREATE TABLE IF NOT EXISTS status_seen (project_id BIGINT NOT NULL, status_id VARCHAR(20) NOT NULL,
      name VARCHAR(255) NOT NULL, PRIMARY KEY (project_id, status_id))`,
  ],
  [
    'v017-sprint',
    `CREATE TABLE IF NOT EXISTS sprint (sprint_id BIGINT NOT NULL PRIMARY KEY, start_at BIGINT, end_at BIGINT)`,
  ],
  [
    'v018-issue-act',
    `CREATE TABLE IF NOT EXISTS issue_act (issue_id BIGINT NOT NULL, act_id VARCHAR(64) NOT NULL, at_ms BIGINT NOT NULL,
      actor BIGINT NOT NULL, kind VARCHAR(32) NOT NULL, body MEDIUMTEXT NOT NULL, PRIMARY KEY (issue_id, act_id))`,
  ],
  [
    'v019-settings-audit',
    `CREATE TABLE IF NOT EXISTS settings_audit (audit_id VARCHAR(64) NOT NULL PRIMARY KEY, subject VARCHAR(40) NOT NULL,
      version INT NOT NULL, at_ms BIGINT NOT NULL, actor BIGINT NOT NULL, saved TINYINT NOT NULL, body MEDIUMTEXT NOT NULL)`,
  ],
  [
    'v020-issue-act-kind',
    `CREATE INDEX IF NOT EXISTS issue_act_kind ON issue_act (kind, issue_id)`,
  ],
  [
    'v021-totals-grant',
    `CREATE TABLE IF NOT EXISTS totals_grant (actor BIGINT NOT NULL PRIMARY KEY, state VARCHAR(10) NOT NULL,
      version INT NOT NULL, at_ms BIGINT NOT NULL)`,
  ],
  [
    'v022-totals-use',
    `CREATE TABLE IF NOT EXISTS totals_use (actor BIGINT NOT NULL, day INT NOT NULL, PRIMARY KEY (actor, day))`,
  ],
  [
    'v023-issue-told',
    `CREATE TABLE IF NOT EXISTS issue_told (issue_id BIGINT NOT NULL PRIMARY KEY, body VARCHAR(200) NOT NULL)`,
  ],
];

/** Brings the schema up to date; nothing to do costs two statements. */
export async function migrate(): Promise<void> {
  for (const [name, statement] of MIGRATIONS) migrationRunner.enqueue(name, statement);
  await migrationRunner.run();
}
