import { useModels } from '@orq-chat/hooks';

/** The models that the router lists, in a plain select. */
export function ModelSelect({ value, onChange }: { value: string; onChange: (model: string) => void }) {
  const { data = [], error } = useModels();
  const ids = data.map((model) => model.id);
  return (
    <label className="field">
      <span>Model</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {(ids.includes(value) ? ids : [value, ...ids]).map((id) => (
          <option key={id}>{id}</option>
        ))}
      </select>
      {error && <span className="field-error">The models could not be listed.</span>}
    </label>
  );
}
