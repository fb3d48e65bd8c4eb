import type { Bilingual, Language } from '../language';
import { say } from '../language';
import type { PersonKey } from '../people';
import { WORKFLOWS, type StatusKey, type TransitionPlan } from '../workflow-plan';
import type { Act, IssueStory, LinkKey, ProjectKey, StoryValues, TypeKey } from './act';
import type { Random } from './random';
import { SAYINGS, type Occasion } from './words/comments';

/** Every transition of the types that move by themselves in the story, by key. */
const TRANSITIONS: ReadonlyMap<string, TransitionPlan> = new Map(
  [...WORKFLOWS['prototype-legal'].transitions, ...WORKFLOWS.request.transitions]
    .concat(WORKFLOWS.delivery.transitions.filter((each) => each.key !== 'reopen'))
    .concat(WORKFLOWS.waiver.transitions, WORKFLOWS.decision.transitions)
    .filter((each) => each.key !== 'create')
    .map((transition) => [transition.key, transition]),
);

const FIRST_STATUS: Readonly<Record<TypeKey, StatusKey>> = {
  prototype: 'new',
  request: 'new',
  waiver: 'waiver-requested',
  decision: 'decision-open',
  story: 'todo',
  task: 'todo',
  bug: 'todo',
  epic: 'todo',
};

interface Opening {
  readonly ref: string;
  readonly project: ProjectKey;
  readonly type: TypeKey;
  readonly reporter: PersonKey;
  readonly at: number;
  readonly values: StoryValues;
  readonly parent?: string;
}

/** Tells one issue's life act by act. */
export class Teller {
  readonly issue: IssueStory;
  private readonly said = new Map<Occasion, Bilingual[]>();

  constructor(
    opening: Opening,
    private readonly random: Random,
    private readonly language: Language,
  ) {
    const { at, values, ...issue } = opening;
    const create: Act = { kind: 'create', at, by: opening.reporter, values };
    const first = { status: FIRST_STATUS[opening.type], from: at };
    this.issue = { ...issue, acts: [create], stays: [first] };
  }

  move(at: number, by: PersonKey, transition: string, values?: StoryValues): this {
    const plan = TRANSITIONS.get(transition);
    if (!plan) throw new Error(`no transition ${transition}`);
    this.issue.stays.push({ status: plan.to, from: at });
    return this.add({ kind: 'move', at, by, transition, values });
  }

  edit(at: number, by: PersonKey, values: StoryValues): this {
    return this.add({ kind: 'edit', at, by, values });
  }

  /** Says something fit for the occasion, never twice the same on one issue while there is more. */
  say(at: number, by: PersonKey, occasion: Occasion): this {
    const left = this.said.get(occasion) ?? this.random.shuffled<Bilingual>(SAYINGS[occasion]);
    const text = (left.length > 1 ? left.pop() : left[0]) as Bilingual;
    this.said.set(occasion, left);
    return this.comment(at, by, say(text, this.language));
  }

  comment(at: number, by: PersonKey, text: string): this {
    return this.add({ kind: 'comment', at, by, text });
  }

  flag(at: number, by: PersonKey, reason: string): this {
    return this.add({ kind: 'flag', at, by, reason });
  }

  unflag(at: number, by: PersonKey): this {
    return this.add({ kind: 'unflag', at, by });
  }

  link(at: number, by: PersonKey, link: LinkKey, other: string): this {
    return this.add({ kind: 'link', at, by, link, other });
  }

  private add(act: Act): this {
    this.issue.acts.push(act);
    return this;
  }
}
