import { adfOf } from '../jira/adf';
import { FIELDS, type FieldKey, type FieldSpec } from '../../src/domain/fields';
import type { JiraModel } from '../jira/site';
import type { PersonKey } from './people';
import { workflowOf, type DemoIds } from './site/ids';
import type { Act, IssueStory, StoryValues } from './story/act';
import type { SprintStory } from './story/sprints';
import type { Story } from './story/tell-story';

interface Play {
  readonly at: number;
  readonly run: () => void;
}

/** Keys of the issues by their refs in the story. */
export type KeysByRef = ReadonlyMap<string, string>;

/** Plays a story into the site in order of time, each act at its instant and without events. */
export function replay(model: JiraModel, ids: DemoIds, story: Story): KeysByRef {
  const stage = new Stage(model, ids);
  const plays: Play[] = [
    ...story.sprints.flatMap((sprint) => stage.sprintPlays(sprint, story.telling.clock.todayMs)),
    ...story.issues.flatMap((issue) =>
      issue.acts.map((act) => ({ at: act.at, run: () => stage.perform(issue, act) })),
    ),
  ];
  plays.sort((a, b) => a.at - b.at);
  model.quietly(() => {
    for (const { at, run } of plays) model.at(at, run);
  });
  return stage.keys;
}

class Stage {
  readonly keys = new Map<string, string>();
  private readonly sprintIds = new Map<number, string>();

  constructor(
    private readonly model: JiraModel,
    private readonly ids: DemoIds,
  ) {}

  /** A sprint is planned three days ahead, started and closed; what lies after today is not. */
  sprintPlays(sprint: SprintStory, todayMs: number): Play[] {
    const { model, ids } = this;
    const by = ids.people.ines;
    const idOf = (): string => this.sprintIds.get(sprint.number) ?? '';
    const create = (): void => {
      const name = `Sprint ${sprint.number}`;
      const { startAt: start, endAt: end } = sprint;
      const made = model.createSprint(by, { boardId: ids.squadBoard, name, start, end });
      this.sprintIds.set(sprint.number, made.id);
    };
    const plays: Play[] = [
      { at: Math.min(sprint.startAt - PLANNED_AHEAD_MS, todayMs - 1), run: create },
    ];
    if (sprint.startAt < todayMs) {
      plays.push({ at: sprint.startAt, run: () => model.startSprint(by, idOf()) });
    }
    if (sprint.endAt < todayMs) {
      plays.push({ at: sprint.endAt, run: () => model.closeSprint(by, idOf()) });
    }
    return plays;
  }

  perform(issue: IssueStory, act: Act): void {
    const { model, ids } = this;
    const by = ids.people[act.by];
    if (act.kind === 'create') return this.create(issue, by, act.values);
    const key = this.keyOf(issue.ref);
    switch (act.kind) {
      case 'move':
        return void model.transitionIssue(by, key, {
          transitionId: this.transitionId(issue, act.transition),
          fields: this.fieldsOf(act.values ?? {}),
        });
      case 'edit':
        return void model.editIssue(by, key, { fields: this.fieldsOf(act.values) });
      case 'comment':
        return void model.addComment(by, key, act.text);
      case 'flag':
        return void model.editIssue(by, key, { fields: this.flag(act.reason) });
      case 'unflag':
        return void model.editIssue(by, key, { fields: this.flag(null) });
      case 'sprint':
        return model.moveToSprint(by, [key], this.sprintIds.get(act.sprint) ?? null);
      case 'link':
        return void model.linkIssues(by, {
          type: ids.links[act.link],
          // The verb's own side is the inward issue: "blocks" goes from it to the other.
          inwardIssue: key,
          outwardIssue: this.keyOf(act.other),
        });
    }
  }

  private create(issue: IssueStory, by: string, values: StoryValues): void {
    const { model, ids, keys } = this;
    const parent = issue.parent === undefined ? undefined : keys.get(issue.parent);
    const made = model.createIssue(by, {
      project: ids.projects[issue.project],
      issueType: ids.types[issue.type],
      fields: { ...this.fieldsOf(values), ...(parent && { parent: { key: parent } }) },
    });
    keys.set(issue.ref, made.key);
  }

  private keyOf(ref: string): string {
    const key = this.keys.get(ref);
    if (key === undefined) throw new Error(`${ref} was not filed before it was acted on`);
    return key;
  }

  private transitionId(issue: IssueStory, transition: string): string {
    const workflow = workflowOf(issue.project, issue.type);
    const id = this.ids.transitions[workflow][transition];
    if (id === undefined) throw new Error(`${workflow} has no transition ${transition}`);
    return id;
  }

  private flag(reason: string | null): Record<string, unknown> {
    const { flagged, flagReason } = this.ids.fields;
    if (!flagged || !flagReason) throw new Error('the site has no flag');
    const impediment = flagged.options?.['impediment'];
    const mark = reason === null ? null : [{ id: impediment }];
    const why = reason === null ? null : { id: flagReason.options?.[reason] };
    return { [flagged.id]: mark, [flagReason.id]: why };
  }

  private fieldsOf(values: StoryValues): Record<string, unknown> {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => this.field(key, value)));
  }

  private field(key: string, value: unknown): [id: string, input: unknown] {
    const { ids } = this;
    switch (key) {
      case 'summary':
      case 'labels':
        return [key, value];
      case 'description':
        return [key, adfOf(String(value))];
      case 'priority':
        return [key, { id: ids.priorities[value as keyof DemoIds['priorities']] }];
      case 'resolution':
        return [key, { id: ids.resolutions[value as keyof DemoIds['resolutions']] }];
      case 'assignee':
        return [key, { accountId: ids.people[value as PersonKey] }];
      default:
        return this.ownField(key as FieldKey, value);
    }
  }

  private ownField(key: FieldKey, value: unknown): [id: string, input: unknown] {
    const mapped = this.ids.fields[key];
    if (!mapped) throw new Error(`the site has no field ${key}`);
    const option = (name: unknown): { id: string | undefined } => ({
      id: mapped.options?.[String(name)],
    });
    if (value === null) return [mapped.id, null];
    const { type }: FieldSpec = FIELDS[key];
    switch (type) {
      case 'option':
        return [mapped.id, option(value)];
      case 'options':
        return [mapped.id, (value as readonly unknown[]).map(option)];
      case 'paragraph':
        return [mapped.id, adfOf(String(value))];
      case 'user':
        return [mapped.id, { accountId: this.ids.people[value as PersonKey] }];
      default:
        return [mapped.id, value];
    }
  }
}

const PLANNED_AHEAD_MS = 3 * 86_400_000;
