import { poisons } from '../helpers/poison.ts';
import { testPoisoned } from '../helpers/poisoned-readers.ts';

await testPoisoned(poisons);
