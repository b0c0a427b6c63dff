import { Accordion, Flex } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';

/** A part below the fold: closed in the sidebar, open where there is room. */
export function Section({
  title,
  isOpen,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Accordion title={title} size="xs" defaultOpen={isOpen}>
      <Flex direction="column" gap="extra-small">
        {children}
      </Flex>
    </Accordion>
  );
}
