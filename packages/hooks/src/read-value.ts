import {
  createValueReader,
  defaultEnvironment,
  OrqError,
  toMessageParams,
  toResponseFormat,
  type ChatClient,
  type ChatInput,
  type CompletionStream,
  type PartialValue,
  type StructuredFormat,
  type ValidationIssue,
} from '@orq-chat/core';

export type ValueRequest<Output, Input> = StructuredFormat<Output, Input> & {
  readonly client: ChatClient;
  /** Such as `openai/gpt-4o`. */
  readonly model: string;
  /** A system message that leads the request. */
  readonly instructions?: string | undefined;
  /** Wire parameters, such as `temperature`. */
  readonly params?: Readonly<Record<string, unknown>> | undefined;
};

/** What has come of a value. */
export type ValueProgress<Input> = {
  /** As the model wrote it: fields may be missing, and a string may be cut. */
  readonly partial: PartialValue<Input> | undefined;
  /** What is wrong with fields that are finished, while others are still being written. */
  readonly issues: readonly ValidationIssue[];
  /** What the model said instead of a value. Not an error: it is an answer. */
  readonly refusal: string | null;
};

/** Asks for a value. Resolves with null when the model refused; rejects with what went wrong. */
export async function readValue<Output, Input>(
  input: ChatInput,
  request: ValueRequest<Output, Input>,
  signal: AbortSignal,
  publish: (progress: ValueProgress<Input>) => void,
): Promise<Output | null> {
  const stream = await request.client.router.chat.completions.create(toParams(input, request), { signal });
  const reader = createValueReader(request.schema);
  let read = 0;

  function show(): void {
    const { content, refusal } = answerOf(stream);
    reader.write(content.slice(read));
    read = content.length;
    publish({ partial: reader.partial(), issues: reader.issues(), refusal });
  }
  await readInFrames(stream, show);

  const { refusal, finishReason } = answerOf(stream);
  if (refusal !== null) return null;
  if (finishReason === 'length') {
    throw new OrqError(
      'length',
      'The answer reached its length before the value was whole: allow more tokens.',
    );
  }
  if (finishReason === 'content_filter') {
    throw new OrqError('filtered', 'The provider held the answer back.');
  }
  return reader.finish();
}

function toParams(input: ChatInput, request: ValueRequest<unknown, unknown>) {
  const { model, instructions, params } = request;
  const parts = typeof input === 'string' ? [{ type: 'text' as const, text: input }] : input;
  const question = { id: '', role: 'user' as const, status: 'done' as const, createdAt: 0, parts };
  return {
    ...params,
    model,
    messages: toMessageParams([question], instructions),
    response_format: toResponseFormat(request),
    stream: true as const,
  };
}

function answerOf(stream: CompletionStream) {
  const [choice] = stream.completion().choices;
  return {
    content: choice?.message.content ?? '',
    refusal: choice?.message.refusal || null,
    finishReason: choice?.finish_reason,
  };
}

/** Shows the first piece at once, the others at most once a frame, and the whole. */
async function readInFrames(stream: CompletionStream, show: () => void): Promise<void> {
  let cancelFrame: (() => void) | undefined;
  let hasBegun = false;
  const showFrame = () => {
    cancelFrame = undefined;
    show();
  };
  try {
    for await (const _batch of stream.batches()) {
      if (hasBegun) cancelFrame ??= defaultEnvironment.nextFrame(showFrame);
      else show();
      hasBegun = true;
    }
  } finally {
    cancelFrame?.();
  }
  show();
}
