import type { ToolCallState } from '@orq-chat/core';

import type { MarkdownLabels } from '../markdown/markdown-labels.tsx';
import type { LateLabels } from './late/types.ts';

/** Every word that the kit shows or speaks. A language is one object of this type, so that none is half done. */
export type Language = Labels & LateWords & LateLabels;

/** What the panel has at hand. Parts that load late bring their English along, unless the language has its own. */
export interface Labels extends MarkdownLabels, Partial<LateWords>, Partial<LateLabels> {
  /** BCP 47 tag: formats numbers, times and plurals, and sets the direction of the chrome. */
  readonly locale: string;

  readonly chat: string;
  readonly chatWith: (name: string) => string;
  readonly newChat: string;
  readonly closeChat: string;
  readonly assistant: string;
  readonly skipToComposer: string;
  readonly messages: string;
  readonly greeting: string;
  readonly suggestions: string;
  readonly jumpToLatest: (unseen: number) => string;
  readonly offline: string;
  readonly findMessage: string;

  readonly youSaid: string;
  readonly assistantSaid: (name: string, time: string) => string;
  readonly copy: string;
  readonly regenerate: string;
  readonly edit: string;
  readonly showAll: string;
  readonly showLess: string;
  readonly version: (index: number, count: number) => string;

  readonly answering: string;
  readonly slow: string;
  readonly stopped: string;
  readonly continue: string;
  readonly retry: string;
  readonly retryIn: (seconds: number) => string;
  readonly lengthReached: string;
  readonly filtered: string;
  readonly editQuestion: string;
  readonly limitReached: string;
  readonly connectionLost: string;
  readonly connectionLostAfter: (words: number) => string;
  /** While the connection of an answer is looked for. */
  readonly reconnecting: string;
  readonly refusal: string;
  readonly errorDetails: string;
  readonly errorCode: string;
  readonly errorRequest: string;
  readonly errorTitle: Readonly<Record<ErrorKind, string>>;
  readonly errorText: Readonly<Record<ErrorKind, string>>;
  readonly rendererFailed: string;

  readonly thinking: string;
  readonly thoughtFor: (seconds: number) => string;
  readonly thought: string;
  readonly reasoningHidden: string;
  readonly denied: string;
  readonly sources: string;
  readonly image: string;
  readonly audio: string;
  readonly file: string;
  readonly unknownPart: (type: string) => string;

  readonly composer: string;
  readonly message: string;
  readonly placeholder: (name: string) => string;
  readonly composerHint: string;
  readonly send: string;
  readonly sendEmpty: string;
  readonly stop: string;
  readonly queued: string;
  readonly attach: string;
  readonly attachments: string;
  readonly dropFiles: string;
  /** Name of the file that a long pasted text becomes. */
  readonly pastedText: string;
  readonly openParameters: string;
  readonly model: string;
  readonly modelNamed: (model: string) => string;
  readonly loading: string;

  readonly threadTitle: string;
  readonly delete: string;
  readonly openThreads: string;
}

/** Words of parts that load late, of which each kit needs some. */
export interface LateWords {
  readonly matchOf: (place: number, count: number) => string;
  readonly noMatches: string;
  readonly previousMatch: string;
  readonly nextMatch: string;
  readonly closeSearch: string;
  readonly messageActions: string;
  readonly editMessage: string;
  readonly cancel: string;
  readonly previousVersion: string;
  readonly nextVersion: string;
  readonly tokens: (count: number) => string;
  readonly tokenDetails: (input: number, output: number) => string;
  readonly stillAnswering: string;
  readonly answered: string;
  readonly toolState: Readonly<Record<ToolCallState, string>>;
  readonly toolNamed: (name: string, state: string) => string;
  readonly toolArguments: string;
  readonly toolResult: string;
  readonly toolError: string;
  readonly approvalTitle: string;
  readonly approvalText: (tool: string) => string;
  readonly approve: string;
  readonly deny: string;
  readonly alwaysApprove: string;
  readonly approved: string;
  readonly loadImage: (host: string) => string;
  readonly removeQueued: string;
  readonly attachmentReading: string;
  readonly attachmentFailed: string;
  readonly removeAttachment: (name: string) => string;
  readonly attachmentRefused: (refusal: RefusedFile) => string;
  readonly moreRefused: (count: number) => string;
  readonly dismiss: string;
  readonly findModel: string;
  readonly noModels: string;
  readonly modelsFailed: string;
  readonly threads: string;
  readonly findThread: string;
  readonly noThreads: string;
  readonly noThreadFound: string;
  readonly threadAge: Readonly<Record<'today' | 'yesterday' | 'week' | 'older', string>>;
  readonly threadActions: (title: string) => string;
  readonly threadDeleted: string;
  readonly rename: string;
  readonly undo: string;
  readonly speechTable: (columns: number, rows: number) => string;
  readonly speechCode: (language: string, lines: number) => string;
  readonly speechMore: string;
}

/** A file that was not taken. `limit` is a size with its unit, where a size is the reason. */
export type RefusedFile =
  | { readonly name: string; readonly reason: 'type' | 'empty' }
  | { readonly name: string; readonly reason: 'size' | 'total'; readonly limit: string }
  | { readonly name: string; readonly reason: 'count'; readonly limit: number };

/** What went wrong, as far as a person can act on it. */
export type ErrorKind =
  | 'unreachable'
  | 'unauthorized'
  | 'notFound'
  | 'rateLimited'
  | 'tooLong'
  | 'quota'
  | 'refused'
  | 'unavailable'
  | 'timeout'
  | 'badAnswer'
  | 'emptyAnswer'
  | 'unknown';
