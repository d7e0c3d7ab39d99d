import './shop-window.css';

import { useId, useState, type ReactElement } from 'react';

import type { Group, Line } from './line.ts';

/** What a visitor may try on any story, as the toolbars do: a name, and what it sets. */
const settings = [
  ['Dark', 'theme:dark'],
  ['Right to left, in Arabic', 'direction:rtl;locale:ar'],
  ['Compact', 'density:compact'],
] as const;

/** Lines on one side, and on the other the story of the one that was picked. */
export function ShopWindow({ groups }: { groups: readonly Group[] }): ReactElement {
  const [shown, setShown] = useState<Line | undefined>(groups[0]?.lines[0]);
  const [set, setSet] = useState<readonly string[]>([]);
  return (
    <div className="sb-unstyled shop">
      <div className="shop-lines">
        {groups.map((group) => (
          <ShopShelf key={group.name} group={group} shown={shown} onShow={setShown} />
        ))}
      </div>
      {shown && (
        <div className="shop-stage">
          {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of Storybook's own, as its canvas is */}
          <iframe
            className="shop-frame"
            title={shown.says}
            src={`iframe.html?viewMode=story&id=${shown.story}&globals=${set.join(';')}`}
          />
          <div className="shop-bar">
            {settings.map(([name, globals]) => (
              <label key={name} className="shop-setting">
                <input
                  type="checkbox"
                  checked={set.includes(globals)}
                  onChange={({ currentTarget: { checked } }) =>
                    setSet(checked ? [...set, globals] : set.filter((other) => other !== globals))
                  }
                />
                {name}
              </label>
            ))}
            <a className="shop-link" href={`./?path=/story/${shown.story}`} target="_top">
              Open the story
            </a>
          </div>
        </div>
      )}
    </div>
  );
}

interface ShopShelfProps {
  group: Group;
  shown: Line | undefined;
  onShow: (line: Line) => void;
}

function ShopShelf({ group, shown, onShow }: ShopShelfProps): ReactElement {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="shop-group">
        {group.name}
      </h2>
      <ul className="shop-list">
        {group.lines.map((line) => (
          <li key={line.says}>
            <button
              type="button"
              className="shop-line"
              aria-pressed={line === shown}
              onClick={() => onShow(line)}
            >
              {line.says}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
