import { readFile } from 'node:fs/promises';

import { describeRecordedAnswers } from './client-suite.ts';

describeRecordedAnswers((name) => readFile(new URL(`./fixtures/${name}`, import.meta.url)));
