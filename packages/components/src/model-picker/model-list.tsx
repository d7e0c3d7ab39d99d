'use client';

import type { Model } from '@orq-chat/core';
import { useModels, useSubmitKey, type ClientOptions } from '@orq-chat/hooks';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';

import { Icon } from '../icon/icon.tsx';
import { LateIcon } from '../icon/late-icon.tsx';
import { useLazyStyles } from '../internal/use-lazy-styles.ts';
import { useAllLabels } from '../labels/late/use-all-labels.ts';
import sheet from '../styles/lazy/model-list.css?inline';
import optionsSheet from '../styles/lazy/options.css?inline';
import { groupModels, shortName, type ModelGroup } from './group-models.ts';

const css = sheet + optionsSheet;

export interface ModelListProps extends ClientOptions {
  value: string;
  onChoose: (model: string) => void;
}

/** The models of the router, to be found by typing. Arrows move, Enter chooses. */
export function ModelList({ value, onChoose, ...options }: ModelListProps): ReactElement {
  const labels = useAllLabels();
  const models = useModels(options);
  const [query, setQuery] = useState('');
  const groups = groupModels(models.data ?? [], query);
  const shown = groups.flatMap((group) => group.models);
  const [active, setActive] = useState(value);
  const current = shown.some(({ id }) => id === active) ? active : shown[0]?.id;
  const listId = useId();
  const { isComposing, handlers } = useSubmitKey();
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event)) return;
    const next = step(event.key, shown, current);
    if (event.key === 'Enter' && current !== undefined) onChoose(current);
    else if (next === undefined) return;
    else setActive(next);
    event.preventDefault();
  }

  return (
    <>
      <div ref={useLazyStyles(css)} className="orq-model-search">
        <LateIcon name="search" />
        <input
          ref={search}
          className="orq-model-search-input"
          role="combobox"
          aria-label={labels.findModel}
          aria-expanded={shown.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current === undefined ? undefined : `${listId}-${current}`}
          placeholder={labels.findModel}
          value={query}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          {...handlers}
        />
      </div>
      <div id={listId} className="orq-model-list" role="listbox" aria-label={labels.model}>
        {groups.map((group) => (
          <ModelOptions
            key={group.name}
            group={group}
            listId={listId}
            value={value}
            active={current}
            onChoose={onChoose}
          />
        ))}
      </div>
      {shown.length === 0 && (
        <p className="orq-model-note" role="status">
          {models.isPending ? labels.loading : models.isError ? labels.modelsFailed : labels.noModels}
        </p>
      )}
    </>
  );
}

/** The model that a key leads to, around the ends; undefined for other keys. */
function step(key: string, models: readonly Model[], current: string | undefined): string | undefined {
  const index = models.findIndex(({ id }) => id === current);
  if (key === 'ArrowDown') return models[(index + 1) % models.length]?.id;
  if (key === 'ArrowUp') return models.at(index - 1)?.id;
  return undefined;
}

interface ModelOptionsProps {
  group: ModelGroup;
  listId: string;
  value: string;
  active: string | undefined;
  onChoose: (model: string) => void;
}

function ModelOptions({ group, listId, value, active, onChoose }: ModelOptionsProps): ReactElement {
  const nameId = useId();
  return (
    <div role="group" aria-labelledby={nameId} className="orq-model-group">
      <div id={nameId} className="orq-model-group-name" role="presentation">
        {group.name}
      </div>
      {group.models.map(({ id }) => (
        <Option
          key={id}
          id={`${listId}-${id}`}
          model={id}
          isChosen={id === value}
          isActive={id === active}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  id: string;
  model: string;
  isChosen: boolean;
  isActive: boolean;
  onChoose: (model: string) => void;
}

function Option({ id, model, isChosen, isActive, onChoose }: OptionProps): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isActive]);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the search box above has the keys and the focus
    <div
      ref={element}
      id={id}
      role="option"
      className="orq-option"
      aria-selected={isChosen}
      data-active={isActive ? '' : undefined}
      title={model}
      onClick={() => onChoose(model)}
    >
      <span className="orq-option-text">{shortName(model)}</span>
      {isChosen && <Icon name="check" />}
    </div>
  );
}
