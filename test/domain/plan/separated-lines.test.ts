import { countSeparatedLines } from '../../../src/domain/plan/separated-lines';

describe('lines of a file in one column', () => {
  test.each([
    [['Step;Goal;Due;Hours', 'Update CV;G1;20.03.2026;1,5'], 2],
    [['Step,Goal,Due', 'Update CV,G1,2026-03-20'], 2],
    [['Step\tDue', 'Update CV\t20.03.2026'], 2],
    [['Call Tom', 'Update CV;G1;20.03.2026;1,5'], 1],
    [['Update CV|G1|20/03/2026|1', 'Call Tom|G1|21/03/2026|2'], 2],
    [['Update CV; G1; 20.03.2026', 'Call Tom; G2; 21.03.2026'], 2],
    [['Update CV, G1, 2026-03-20'], 1],
    [['"Write; then send";G1;20.03.2026', '"Call";G2;21.03.2026'], 2],
  ])('[X19] %j', (texts, count) => expect(countSeparatedLines(texts)).toBe(count));

  test.each([
    [['Call Tom, Ann and Ben', 'Write, read, sleep']],
    [['Draft; then send', 'Read; then sleep']],
    [['Update CV', 'Pay 1,5 %']],
    [['One;two']],
    [['Read chapters 1, 2, 3', 'Read chapters 4, 5, 6']],
    [['Work | life', 'Rest | sport']],
    [['Meet on 3/4, then 5/4, then rest']],
    [[]],
    [['']],
  ])('[X19] titles are none: %j', (texts) => expect(countSeparatedLines(texts)).toBe(0));
});
