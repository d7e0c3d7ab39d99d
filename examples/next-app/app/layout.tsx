import type { Metadata } from 'next';
import type { ReactNode } from 'react';

import '@orq-chat/components/styles.css';
import './globals.css';

export const metadata: Metadata = { title: 'Orq Chat on Next.js' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
