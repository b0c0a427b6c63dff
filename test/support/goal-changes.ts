import { type GoalChanges, goalChangesSchema } from '../../src/contract/goal-changes.ts';

/** What changed for a goal: its forecast since last Monday, for the other spans what is won and open. Checked against the contract. */
export function goalChanges(dealName = 'Acme - Team plan', ownerId = 'ana'): GoalChanges {
  const line = (kind: string, amount: string, others = 0) => ({
    kind,
    amount,
    deals: kind === 'to come' ? [] : [{ id: '1', name: dealName, ownerId, amount }],
    others,
  });
  const to = '2026-11-25T08:00:00.000Z';
  const facts = (from: string) => ({
    basis: 'facts',
    from,
    to,
    won: { from: '187000', to: '227000', amount: '40000', lines: [line('won', '40000')] },
    open: {
      from: '250000',
      to: '198000',
      amount: '-52000',
      lines: [
        line('won', '-40000'),
        line('slipped', '-30000', 2),
        line('new', '25000'),
        line('down', '-7000'),
      ],
    },
    openWithoutAmount: 3,
  });
  return goalChangesSchema.parse({
    currency: 'EUR',
    yesterday: facts('2026-11-23T23:00:00.000Z'),
    week: {
      basis: 'forecast',
      from: '2026-11-22T20:00:00.000Z',
      to,
      forecast: {
        from: '282000',
        to: '270000',
        amount: '-12000',
        lines: [
          line('slipped', '-30000'),
          line('new', '25000'),
          line('down', '-7000.5'),
          line('to come', '0.5'),
        ],
      },
    },
    period: facts('2026-09-30T22:00:00.000Z'),
  });
}
