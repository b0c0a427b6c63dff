import { describe, expect, test } from '@jest/globals';
import { stageEnd } from '../../../src/files/understand/stage-words.ts';

describe('what a stage’s name says about its deals', () => {
  test.each([
    ...['Closed Won', 'closedwon', 'Won!', 'WON', 'Closed - Won (EMEA)', 'Win', 'C1:WON'],
    ...['Gewonnen', 'Cierre ganado', 'Fermée gagnée', 'Chiusa vinta', 'Fechado ganho', 'Vundet'],
    ...['Voitettu', 'Wygrana', '受注', '成約', '赢单', 'ชนะ', 'Успешно реализовано'],
  ])('%s: won', (label) => {
    expect(stageEnd(label)).toBe('won');
  });

  test.each([
    ...[
      'Closed Lost',
      'closedlost',
      'Lost to competitor',
      'Loss',
      'LOSE',
      'Not won',
      'Disqualified',
    ],
    ...['Verloren', 'Nicht gewonnen', 'Perdido', 'Perdue', 'Chiuso perso', 'Tabt', 'Hävitty'],
    ...[
      'Przegrana',
      '失注',
      '丢单',
      'แพ้',
      'Закрыто и не реализовано: отказ',
      'Cancelled',
      'Abandoned',
    ],
  ])('%s: lost', (label) => {
    expect(stageEnd(label)).toBe('lost');
  });

  test.each([
    'Closed',
    'Geschlossen',
    'Cerrado',
    'Fermé',
    'Won/Lost',
    'Closed - no answer',
    '完了',
    'Done',
  ])('%s: over, and it does not say how', (label) => {
    expect(stageEnd(label)).toBe('closed');
  });

  test.each([
    ...['Qualified', 'Negotiation', 'Contract Sent', 'Win back', 'Personal meeting', 'Proposal'],
    ...['Angebot', 'Wonderful idea', 'Closing call', '提案', 'Signed', 'In progress', ''],
  ])('%s: open', (label) => {
    expect(stageEnd(label)).toBe('open');
  });
});
