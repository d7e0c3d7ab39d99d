import type { OrqChatProps, SectionProps } from './orq-chat.tsx';

/** What is left of the panel's props for its element. */
export function toSectionProps({
  client: _client,
  baseURL: _baseURL,
  model: _model,
  threadId: _threadId,
  storage: _storage,
  session: _session,
  initialMessages: _initialMessages,
  params: _params,
  instructions: _instructions,
  tools: _tools,
  limits: _limits,
  price: _price,
  whenBusy: _whenBusy,
  invalidates: _invalidates,
  select: _select,
  suspense: _suspense,
  onStart: _onStart,
  onFinish: _onFinish,
  onError: _onError,
  onSettled: _onSettled,
  onToolCall: _onToolCall,
  onToolSettled: _onToolSettled,
  title: _title,
  suggestions: _suggestions,
  attachments: _attachments,
  longPaste: _longPaste,
  commands: _commands,
  mentions: _mentions,
  dictation: _dictation,
  onFeedback: _onFeedback,
  currency: _currency,
  note: _note,
  onModelChange: _onModelChange,
  onParamsChange: _onParamsChange,
  onNewChat: _onNewChat,
  sidebar: _sidebar,
  header: _header,
  empty: _empty,
  composer: _composer,
  actions: _actions,
  message: _message,
  parts: _parts,
  ...props
}: OrqChatProps): SectionProps {
  // An option that is not named above would end on the element: this line then does not compile.
  // oxlint-disable-next-line typescript/no-generated-empty-object-type -- empty is what it should be
  return props satisfies Record<Exclude<keyof typeof props, keyof SectionProps>, never>;
}
