import { describeRecordedAnswers } from './client-suite.ts';

describeRecordedAnswers(async (name) => {
  const response = await fetch(new URL(`./fixtures/${name}`, import.meta.url));
  return new Uint8Array(await response.arrayBuffer());
});
