import { useIntl } from 'react-intl';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import { AcceptanceQuestion } from './acceptance-question';
import { AttachmentQuestion } from './attachment-question';
import { ChannelQuestion } from './channel-question';
import { DataQuestion } from './data-question';
import { DateQuestion } from './date-question';
import { listFieldChoices } from './field-choices';
import type { FormProps } from './form-props';
import { OutcomeQuestion } from './outcome-question';
import { SimilarList } from './similar-list';
import { SubjectQuestion } from './subject-question';
import { TeamQuestion } from './team-question';
import type { CreateScreen } from '../../../../src/jira/create-screen';
import type { FilingControl } from './use-filing';
import { useSimilarRequests } from './use-similar-requests';
import type { Team } from './use-teams';

interface Props extends FormProps {
  readonly teams: readonly Team[];
  readonly setup: ProjectSetup | undefined;
  readonly screen: CreateScreen | null | undefined;
  readonly filing: FilingControl;
  readonly fileName: string | undefined;
  readonly today: string;
}

/** The questions in their order: title and kind, which team, the five, a file or link. */
export function RequestQuestions(props: Props) {
  const { draft, change, errorOf, teams, setup, screen, filing, fileName, today } = props;
  const intl = useIntl();
  const similar = useSimilarRequests(draft.title, teams, setup?.site);
  const form: FormProps = { draft, change, errorOf };
  const fields = setup?.site.fields;
  return (
    <div className="intake-questions">
      <SubjectQuestion {...form} />
      <SimilarList similar={similar} />
      {teams.length > 1 && <TeamQuestion {...form} teams={teams} />}
      <OutcomeQuestion {...form} />
      <ChannelQuestion {...form} channels={listFieldChoices('channel', fields, screen, intl)} />
      <DateQuestion {...form} today={today} />
      <AcceptanceQuestion {...form} />
      <DataQuestion {...form} dataClasses={listFieldChoices('dataClass', fields, screen, intl)} />
      <AttachmentQuestion
        {...form}
        file={filing.file}
        lostFileName={fileName}
        onFile={filing.chooseFile}
      />
    </div>
  );
}
