import type { WorkTypeMap } from '../../../src/domain/work-type';
import type { FoundType, Survey } from '../survey';

const PROTOTYPE = /prototype|\bpoc\b|proof of concept|maquette/i;
const REQUEST = /request|demande|ticket/i;
const FEATURE = /story|feature|récit|fonctionnalité|improvement|évolution/i;

export interface MappedTypes {
  readonly workTypes: WorkTypeMap;
  /** What was decided, in sentences. */
  readonly told: readonly string[];
}

/** Types by their names. Without requests there would be no figures: features stand for them. */
export function mapWorkTypes(survey: Survey): MappedTypes {
  const types = [...survey.types.values()];
  const standard = types.filter(({ hierarchyLevel }) => hierarchyLevel === 0);
  const prototypes = standard.filter(({ name }) => PROTOTYPE.test(name));
  const named = standard.filter(({ name }) => REQUEST.test(name) && !PROTOTYPE.test(name));
  const features = standard.filter(({ name }) => FEATURE.test(name));
  const requests = named.length > 0 ? named : features.length > 0 ? features : standard;
  const delivery = standard.filter(
    (each) => !prototypes.includes(each) && !requests.includes(each),
  );
  const told = [
    `Prototypes: ${namesOf(prototypes)}. Requests: ${namesOf(requests)}. Delivery: ${namesOf(delivery)}.`,
    ...(named.length === 0 ? ['No type is called a request, so these stand for requests.'] : []),
    ...(prototypes.length === 0 ? ['No type is called a prototype: M3 has nothing to count.'] : []),
  ];
  return {
    workTypes: {
      ...{ prototype: idsOf(prototypes), request: idsOf(requests), delivery: idsOf(delivery) },
      ...{ waiver: [], decision: [] },
      campaign: idsOf(types.filter(({ hierarchyLevel }) => hierarchyLevel > 0)),
    },
    told,
  };
}

const idsOf = (types: readonly FoundType[]): string[] => types.map(({ id }) => id);
const namesOf = (types: readonly FoundType[]): string =>
  types.map(({ name }) => name).join(', ') || 'none';
