'use client';

import { useId, useState } from 'react';

/** State and wiring of a button that opens a region. It opens by the person alone. */
export function useDisclosure(initiallyOpen = false) {
  const id = useId();
  const [isOpen, setOpen] = useState(initiallyOpen);
  return {
    isOpen,
    button: {
      type: 'button' as const,
      'aria-expanded': isOpen,
      'aria-controls': id,
      onClick: () => setOpen(!isOpen),
    },
    region: { id, hidden: !isOpen },
  };
}
