import type { Run } from './use-run.ts';

const words: Readonly<Record<Run['status'], string>> = {
  running: 'Running',
  done: 'Complete',
  stopped: 'Aborted: the request is closed down to the socket.',
  failed: 'Failed',
};

/** How the run stands, in numbers, and the answer that its chunks fold into. */
export function RunFigures({ run }: { run: Run | null }) {
  const text = run?.completion?.choices[0]?.message.content;
  const tokens = run?.completion?.usage?.total_tokens;
  return (
    <>
      <dl className="figures">
        <Figure name="First event" value={milliseconds(run?.first)} />
        <Figure name="Events" value={run ? String(run.count) : '–'} />
        <Figure name="Time" value={milliseconds(run?.time)} />
        <Figure name="Tokens" value={tokens == null ? '–' : String(tokens)} />
      </dl>
      <p className="run-status" role="status" data-status={run?.status}>
        {run ? (run.error ?? words[run.status]) : 'Nothing was sent yet.'}
      </p>
      {text && (
        <details className="folded">
          <summary>Folded into an answer of {text.length.toLocaleString('en')} characters</summary>
          <pre>{text}</pre>
        </details>
      )}
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function milliseconds(time: number | null | undefined): string {
  if (time == null) return '–';
  return time < 1000 ? `${Math.round(time)} ms` : `${(time / 1000).toFixed(2)} s`;
}
