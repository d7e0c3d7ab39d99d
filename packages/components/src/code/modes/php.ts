import { clike } from '@codemirror/legacy-modes/mode/clike';
import type { StringStream } from '@codemirror/streamparser';

const words = (list: string): Record<string, true> =>
  Object.fromEntries(list.split(' ').map((word) => [word, true]));

const blocks = 'catch do else elseif for foreach if switch try while match finally';

export const php = clike({
  name: 'php',
  keywords: words(
    `${blocks} abstract and array as break case class clone const continue declare default echo empty enum exit extends ` +
      'final fn function global goto implements include include_once instanceof insteadof interface isset list ' +
      'namespace new or parent print private protected public readonly require require_once return self static throw ' +
      'trait unset use var xor yield',
  ),
  types: words('bool callable float int iterable mixed never object string void'),
  blockKeywords: words(blocks),
  atoms: words(
    'true false null TRUE FALSE NULL __CLASS__ __DIR__ __FILE__ __FUNCTION__ __LINE__ __METHOD__ __NAMESPACE__',
  ),
  multiLineStrings: true,
  hooks: {
    $(stream: StringStream) {
      stream.eatWhile(/[\w$]/);
      return 'variable';
    },
    '#'(stream: StringStream) {
      if (stream.match('[')) return 'meta';
      stream.skipToEnd();
      return 'comment';
    },
    '<': (stream: StringStream) => (stream.match(/^\?(?:php|=)?/) ? 'meta' : false),
    '?': (stream: StringStream) => (stream.match('>') ? 'meta' : false),
  },
});
