import { plural } from './plural.ts';

const count = plural('ar');

type Count = (total: number) => string;

// Arabic counts by six forms, and the noun changes with them.

export const tokens: Count = (total) =>
  count(total, {
    zero: 'لا رموز',
    one: 'رمز واحد',
    two: 'رمزان',
    few: '# رموز',
    many: '# رمزًا',
    other: '# رمز',
  });

export const lines: Count = (total) =>
  count(total, { one: 'سطر واحد', two: 'سطران', few: '# أسطر', many: '# سطرًا', other: '# سطر' });

export const columns: Count = (total) =>
  count(total, { one: 'عمود واحد', two: 'عمودان', few: '# أعمدة', many: '# عمودًا', other: '# عمود' });

export const rows: Count = (total) =>
  count(total, { one: 'صف واحد', two: 'صفان', few: '# صفوف', many: '# صفًا', other: '# صف' });

export const files: Count = (total) =>
  count(total, { one: 'ملف واحد', two: 'ملفان', few: '# ملفات', many: '# ملفًا', other: '# ملف' });

export const unseenMessages: Count = (total) =>
  count(total, {
    one: 'رسالة جديدة',
    two: 'رسالتان جديدتان',
    few: '# رسائل جديدة',
    other: '# رسالة جديدة',
  });

export const connectionLostAfter: Count = (total) =>
  count(total, {
    zero: 'توقف الرد قبل أول كلمة.',
    one: 'توقف الرد بعد كلمة واحدة.',
    two: 'توقف الرد بعد كلمتين.',
    few: 'توقف الرد بعد # كلمات.',
    other: 'توقف الرد بعد # كلمة.',
  });

export const moreRefused: Count = (total) =>
  count(total, {
    one: 'لم يُضف ملف آخر.',
    two: 'لم يُضف ملفان آخران.',
    few: 'لم تُضف # ملفات أخرى.',
    many: 'لم يُضف # ملفًا آخر.',
    other: 'لم يُضف # ملف آخر.',
  });
