import type { Group } from './line.ts';

/** What the kit does, a sentence each. */
export const features: readonly Group[] = [
  {
    name: 'Conversation',
    lines: [
      {
        says: 'A whole chat in one component: questions, answers, thoughts, tools, code',
        story: 'orqchat--conversation',
      },
      { says: 'Four starters on an empty page', story: 'orqchat--empty' },
      { says: 'Text as it comes, with stop in the place of send', story: 'orqchat--streaming' },
      { says: 'A stop keeps what came, with two ways on', story: 'orqchat--stopped-by-hand' },
      {
        says: 'Thoughts in one quiet line, open for who wants to read them',
        story: 'message--reasoning-open',
      },
      { says: 'Tools ask before they act', story: 'tools--asks' },
      { says: 'A person may correct what a tool is called with', story: 'tools--arguments-edited' },
      { says: 'Calls as rows that open, many of them as one', story: 'message--tool-group' },
      { says: 'Sources, numbered in the text and listed under it', story: 'orqchat--sources' },
      { says: 'What a source says, from its mark', story: 'message--citation-open' },
      { says: 'Another answer beside the first, nothing lost', story: 'orqchat--branches' },
      { says: 'An edited question beside the old one', story: 'message--edited' },
      { says: 'What is sent meanwhile waits in a queue, to be edited or sent now', story: 'orqchat--queue' },
      { says: 'Thumbs, read aloud, tokens and cost', story: 'message--actions' },
      { says: 'What an answer took, to the millisecond', story: 'message--details' },
      { says: 'A conversation played again as it came', story: 'replay--halfway' },
    ],
  },
  {
    name: 'When something goes wrong',
    lines: [
      {
        says: 'An error in plain words, with what support asks for behind it',
        story: 'message--error-details',
      },
      { says: 'A limit of requests, counted down', story: 'orqchat--rate-limited' },
      { says: 'A connection that breaks keeps the words, and goes on', story: 'orqchat--disconnected' },
      {
        says: 'An answer that is looked for again, where the server keeps it',
        story: 'orqchat--reconnecting',
      },
      { says: 'Offline, what is sent waits', story: 'thread--offline' },
      {
        says: 'A view that throws takes its message with it, not the chat',
        story: 'message--renderer-that-throws',
      },
    ],
  },
  {
    name: 'Composer',
    lines: [
      { says: 'Grows with the draft, then scrolls', story: 'composer--many-lines' },
      { says: 'Files: chosen, pasted, dropped anywhere', story: 'composer--files' },
      { says: 'The whole panel is the place to drop', story: 'composer--files-over' },
      { says: 'Commands after a slash', story: 'composer--commands' },
      { says: 'Mentions after an at sign', story: 'composer--mentions' },
      { says: 'Dictation, where the browser has it', story: 'composer--dictating' },
      { says: 'A word about keys and hidden characters before they leave', story: 'composer--pasted-key' },
      { says: 'Half a million characters, and it still answers', story: 'composer--huge-draft' },
      { says: 'The model is a choice', story: 'modelpicker--open' },
      { says: 'So are its parameters', story: 'parameterpanel--some-set' },
    ],
  },
  {
    name: 'Markdown',
    lines: [
      { says: 'All of it, as elements and never as HTML', story: 'markdown--everything' },
      { says: 'Grows without a flicker: pull it by hand', story: 'markdown--growing' },
      { says: 'Open syntax shows as what it will become', story: 'markdown--open-end' },
      { says: 'Code in colour, line by line as it comes', story: 'codeblock--tsx' },
      { says: 'Long code folds, wide code scrolls or wraps', story: 'codeblock--long' },
      { says: 'Tables that scroll inside', story: 'markdown--large-table' },
      { says: 'Formulas as MathML', story: 'math--formulas' },
      { says: 'Diagrams as pictures, with their source', story: 'diagram--flowchart' },
      { says: 'Elements of your own in place of any', story: 'markdown--own-elements' },
    ],
  },
  {
    name: 'Threads',
    lines: [
      { says: 'A list of conversations, by day, pinned, unread', story: 'threadlist--docked' },
      { says: 'A drawer where there is no room', story: 'threadlist--drawer' },
      { says: 'Renamed in place', story: 'threadlist--renaming' },
      { says: 'Deleted, with a way back', story: 'threadlist--deleted' },
      { says: 'Found by a word', story: 'threadlist--found' },
      { says: 'Ten thousand messages, a hundred in the page', story: 'long-threads--ten-thousand-messages' },
      { says: 'Find in a conversation, also what is not in the page', story: 'long-threads--search' },
      { says: 'A link to one message', story: 'long-threads--opened-at-message' },
      {
        says: 'Reading further up, the view stays and the button counts',
        story: 'thread--detached-with-new',
      },
    ],
  },
  {
    name: 'Layouts and looks',
    lines: [
      { says: 'A full page', story: 'layouts--full-page' },
      { says: 'A column beside the page', story: 'layouts--side-panel' },
      { says: 'A card', story: 'layouts--card' },
      { says: 'A button that opens it, a sheet on a phone', story: 'launcher--open' },
      { says: 'The same as a modal', story: 'launcher--modal' },
      { says: 'One accent, one radius, one density: the rest follows', story: 'themes--three-values' },
      { says: 'Any variable, set by your page', story: 'themes--variables' },
      { says: 'None of our style at all', story: 'themes--unstyled' },
    ],
  },
  {
    name: 'For everybody',
    lines: [
      { says: 'One Tab stop for all messages, arrows between them', story: 'thread--focused' },
      { says: 'Enter goes into a message', story: 'thread--inside-message' },
      { says: 'A link past the messages', story: 'thread--skip-link' },
      { says: 'Every key in one place', story: 'orqchat--key-help' },
      { says: 'Headings that fit the page', story: 'thread--heading-level' },
      { says: 'Right to left, with its language', story: 'languages--arabic' },
      { says: 'Long words and other commas', story: 'languages--german' },
      { says: 'Each block in the direction that most of it reads', story: 'message--right-to-left' },
    ],
  },
  {
    name: 'Safety',
    lines: [
      { says: 'Nothing a model writes becomes a script', story: 'markdown--hostile' },
      { says: 'Nor does a diagram', story: 'diagram--hostile' },
      { says: 'A host that looks like another is named', story: 'message--suspicious' },
      { says: 'A picture from elsewhere waits for a click', story: 'message--attachments' },
      { says: 'A message that is held back, without blame', story: 'orqchat--filtered' },
    ],
  },
  {
    name: 'For developers',
    lines: [
      { says: 'Views of your own for calls of tools', story: 'message--own-tool-view' },
      { says: 'Another chat from the same parts', story: 'thread--from-parts' },
      { says: 'A look of your own on the hooks alone', story: 'a-look-of-your-own--conversation' },
      { says: 'Approval on the hooks alone', story: 'a-look-of-your-own--approval' },
      { says: 'An element for pages without React', story: 'element--orq-chat-tag' },
    ],
  },
];
