import FlaskIcon from '@atlaskit/icon/core/flask';
import LightbulbIcon from '@atlaskit/icon/core/lightbulb';
import TaskIcon from '@atlaskit/icon/core/task';
import type { Card } from '../../../../src/domain/board/card';

/** The type of a card by its meaning; its name is Jira's. */
export function TypeIcon({ card }: { readonly card: Card }) {
  const Icon =
    card.workType === 'prototype'
      ? FlaskIcon
      : card.workType === 'request'
        ? LightbulbIcon
        : TaskIcon;
  return (
    <span className={`board-type is-${card.workType ?? 'other'}`} title={card.typeName}>
      <Icon label={card.typeName} size="small" />
    </span>
  );
}
