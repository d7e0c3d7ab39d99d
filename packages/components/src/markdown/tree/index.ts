/**
 * What the Markdown parser needs of `@lezer/common`, and nothing that only an editor needs: no trees in trees, no packed
 * buffers, no positions resolved to nodes. The build and the tests put it in the place of that package; whoever runs the
 * sources without does not notice. `same-as-lezer.test.ts` compares the two.
 */
export { NodeProp, NodeSet, NodeType } from './node-type.ts';
export { Parser, TreeFragment } from './parser.ts';
export { Tree } from './tree.ts';

/** How a cursor could move. Here there is nothing that it could leave out. */
export const IterMode = { IncludeAnonymous: 0, IgnoreMounts: 0 };
