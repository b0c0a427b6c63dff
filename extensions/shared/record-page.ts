import { useEffect, useRef } from 'react';

/** The part of HubSpot's actions by which the cards of one record page hear of each other. */
export interface RecordPage {
  readonly refreshObjectProperties: () => void;
  readonly onCrmPropertiesUpdate: (properties: '*', onUpdate: () => void) => void;
}

/**
 * Calls `onUpdate` whenever something on the page may have changed the record, so that two cards of one record do not contradict
 * each other. HubSpot takes no listener back: it is given one for the life of the card, which calls the latest.
 */
export function useRecordUpdates(page: RecordPage | undefined, onUpdate: () => void): void {
  const latest = useRef(onUpdate);
  useEffect(() => {
    latest.current = onUpdate;
  }, [onUpdate]);
  useEffect(() => page?.onCrmPropertiesUpdate('*', () => latest.current()), [page]);
}
