import { Orq } from '@orq-chat/core';
import { answer, createTestRouter, text } from '@orq-chat/testing';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';

import { OrqChat, ParameterPanel } from '../index.ts';
import { groups, parameters } from './parameters.ts';

function setUp(initial: ParameterPanel.Values = {}, fields?: readonly ParameterPanel.Name[]) {
  const onChange = vi.fn<(value: ParameterPanel.Values) => void>();
  function Form() {
    const [value, setValue] = useState(initial);
    onChange(value);
    return <ParameterPanel.Root value={value} onValueChange={setValue} fields={fields} />;
  }
  render(<Form />);
  return { user: userEvent.setup(), value: () => onChange.mock.lastCall?.[0] };
}

const slide = (name: string, to: number) =>
  fireEvent.change(screen.getByRole('slider', { name }), { target: { value: String(to) } });

describe('the parameters', () => {
  it('are groups of named inputs, each with its help and range, and none is set', () => {
    const { value } = setUp();
    const sampling = screen.getByRole('group', { name: 'Sampling' });
    const temperature = within(sampling).getByRole('slider', { name: 'Temperature' });
    expect(temperature).toHaveAccessibleDescription('Lower is more focused, higher more varied. 0 to 2');
    expect(temperature).toHaveAttribute('aria-valuetext', 'Default');
    expect(screen.getByRole('spinbutton', { name: 'Top K' })).toHaveAccessibleDescription(/1 or more$/);
    expect(screen.getByRole('combobox', { name: 'Effort' })).toHaveDisplayValue('Default');
    expect(screen.queryByRole('spinbutton', { name: 'Answers' })).toBeNull();
    expect(value()).toEqual({});
  });

  it('are in a group each, and shown where they are asked for', () => {
    const names = Object.keys(parameters) as ParameterPanel.Name[];
    expect(groups.flatMap(([, list]) => list).toSorted()).toEqual(names.toSorted());
    setUp({}, names);
    const inputs = ['slider', 'spinbutton', 'combobox', 'textbox'].flatMap((role) =>
      screen.getAllByRole(role),
    );
    expect(inputs).toHaveLength(names.length);
    for (const input of inputs) expect(input).toHaveAccessibleName();
  });

  it('hold what is set, and nothing else', async () => {
    const { user, value } = setUp({ metadata: { team: 'a' } });
    slide('Temperature', 0.3);
    await user.type(screen.getByRole('spinbutton', { name: 'Seed' }), '-7');
    await user.type(screen.getByRole('textbox', { name: 'Stop texts' }), 'END{Enter}{Enter}STOP');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Format' }), 'JSON');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Parallel tool calls' }), 'Off');
    expect(value()).toEqual({
      metadata: { team: 'a' },
      temperature: 0.3,
      seed: -7,
      stop: ['END', 'STOP'],
      response_format: { type: 'json_object' },
      parallel_tool_calls: false,
    });
    expect(screen.getByRole('slider', { name: 'Temperature' })).toHaveAttribute('aria-valuetext', '0.3');
  });

  it('take no more than four stop texts', async () => {
    const { user, value } = setUp();
    await user.type(screen.getByRole('textbox', { name: 'Stop texts' }), 'a{Enter}b{Enter}c{Enter}d{Enter}e');
    expect(value()).toEqual({ stop: ['a', 'b', 'c', 'd'] });
  });

  it('do not take a number out of its range, and say so where it was typed', async () => {
    const { user, value } = setUp();
    const field = screen.getByRole('spinbutton', { name: 'Top K' });
    await user.type(field, '0');
    expect(value()).toEqual({});
    expect(field).toHaveValue(0);
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('This is out of range, and not used. 1 or more');
    await user.click(screen.getByRole('button', { name: 'Reset Top K' }));
    expect(field).toHaveValue(null);
    expect(field).toBeValid();
  });

  it('go back to the default one by one, and focus stays with the input', async () => {
    const { user, value } = setUp({ temperature: 0.3, seed: 1 });
    await user.click(screen.getByRole('button', { name: 'Reset Temperature' }));
    expect(value()).toEqual({ seed: 1 });
    expect(screen.getByRole('slider', { name: 'Temperature' })).toHaveFocus();
    await user.clear(screen.getByRole('spinbutton', { name: 'Seed' }));
    expect(value()).toEqual({});
  });

  it('go back all at once, also what is typed and wrong, but for what has no field here', async () => {
    const { user, value } = setUp({ temperature: 0.3, user: 'me' });
    await user.type(screen.getByRole('spinbutton', { name: 'Top K' }), '0');
    await user.click(screen.getByRole('button', { name: 'Reset all to defaults' }));
    expect(value()).toEqual({ user: 'me' });
    expect(screen.getByRole('spinbutton', { name: 'Top K' })).toHaveValue(null);
  });

  it('show a value that is not among the choices for what it is', () => {
    setUp({ response_format: { type: 'json_schema', json_schema: { name: 'order' } } });
    expect(screen.getByRole('combobox', { name: 'Format' })).toHaveDisplayValue('Set by the app');
  });
});

it('a person sets them in the header, and the next request has them', async () => {
  const router = createTestRouter({ script: [answer(text('Cold.'))] });
  const client = new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch });
  const user = userEvent.setup();
  function App() {
    const [params, setParams] = useState<ParameterPanel.Values>({ seed: 1 });
    return <OrqChat client={client} model="local/echo" params={params} onParamsChange={setParams} />;
  }
  render(<App />);
  await user.click(screen.getByRole('button', { name: 'Parameters' }));
  const slider = await screen.findByRole('slider', { name: 'Temperature', hidden: true });
  expect(slider).toHaveFocus();
  fireEvent.change(slider, { target: { value: '0.2' } });
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Hello{Enter}');
  await screen.findByText('Cold.');
  expect(router.requests[0]?.body).toMatchObject({ temperature: 0.2, seed: 1 });
  expect(router.requests[0]?.body).not.toHaveProperty('top_p');
});
