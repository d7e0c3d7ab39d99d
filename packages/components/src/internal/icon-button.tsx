'use client';

import type { ComponentProps, ReactElement } from 'react';

import { Icon, type IconName } from '../icon/icon.tsx';
import { cx } from './cx.ts';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** Without one the children are shown. */
  icon?: IconName | ReactElement;
  /** Its name, spoken and as a tooltip. */
  label: string;
}

/** A quiet square button with one icon. */
export function IconButton({ icon, label, className, children, ...props }: IconButtonProps): ReactElement {
  return (
    <button
      type="button"
      className={cx('orq-button orq-icon-button', className)}
      aria-label={label}
      title={label}
      {...props}
    >
      {children ?? (typeof icon === 'string' ? <Icon name={icon} /> : icon)}
    </button>
  );
}
