import { useShell, type ShownFlag } from './shell-context';

interface Props {
  readonly flags: readonly ShownFlag[];
  readonly onClose: (id: string) => void;
}

export function Flags({ flags, onClose }: Props) {
  const { word } = useShell();
  return (
    <div className="shell-flags" role="status" aria-live="polite">
      {flags.map((flag) => (
        <div
          key={flag.id}
          className={`shell-flag shell-flag-${flag.type ?? 'info'}`}
          data-testid="flag"
        >
          <strong>{flag.title}</strong>
          {flag.description && <p>{flag.description}</p>}
          <div className="shell-flag-actions">
            {flag.actions?.map((action) => (
              <button
                key={action.text}
                onClick={() => {
                  onClose(flag.id);
                  action.onClick();
                }}
              >
                {action.text}
              </button>
            ))}
            <button onClick={() => onClose(flag.id)}>{word('close')}</button>
          </div>
        </div>
      ))}
    </div>
  );
}
