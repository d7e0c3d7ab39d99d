import type { RouterModel } from '../router/create-test-router.ts';
import { docsModel, type DocsModelOptions } from './docs/docs-model.ts';
import { echoModel } from './echo.ts';
import { reasonerModel } from './reasoner.ts';
import { toolsModel } from './tools.ts';
import { tourModel } from './tour/tour-model.ts';

/** Models that a person can talk to with no key and no network. With `documents` there is `local/docs` too. */
export function localModels(options: Partial<DocsModelOptions> = {}): readonly RouterModel[] {
  const { documents, ...others } = options;
  return [
    ...(documents ? [docsModel({ documents, ...others })] : []),
    tourModel(),
    reasonerModel(),
    toolsModel(),
    echoModel(),
  ];
}
