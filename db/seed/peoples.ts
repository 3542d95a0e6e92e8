import type { CultureName } from './cultures';
import { type Weighted, weights } from './random';

// Who lives where, roughly, by province code.
const peoples: Record<string, string> = {
  '11': 'aceh 86 java 8 malay 4 batak 2',
  '12': 'batak 50 java 26 malay 14 chinese 6 minang 4',
  '13': 'minang 90 java 5 batak 5',
  '14': 'malay 45 java 28 minang 12 batak 12 chinese 3',
  '15': 'malay 60 java 30 minang 7 chinese 3',
  '16': 'malay 70 java 26 chinese 4',
  '17': 'malay 72 java 22 minang 4 batak 2',
  '18': 'java 64 malay 22 sunda 12 chinese 2',
  '19': 'malay 78 chinese 14 java 8',
  '21': 'malay 42 java 24 chinese 12 minang 10 batak 12',
  '31': 'java 36 betawi 29 sunda 14 chinese 7 batak 6 minang 5 arab 1 maluku 1 minahasa 1',
  '32': 'sunda 73 java 13 betawi 8 batak 3 chinese 2 minang 1',
  '33': 'java 97 chinese 2 arab 1',
  '34': 'java 96 chinese 2 batak 1 papua 1',
  '35': 'java 94 chinese 4 arab 1 maluku 1',
  '36': 'sunda 55 java 22 betawi 12 chinese 6 batak 3 minang 2',
  '51': 'bali 85 java 12 sasak 2 chinese 1',
  '52': 'sasak 75 bali 6 bugis 9 java 10',
  '53': 'flores 95 java 2 bugis 2 chinese 1',
  '61': 'dayak 38 malay 36 java 12 chinese 11 bugis 3',
  '62': 'dayak 48 malay 25 java 25 batak 2',
  '63': 'malay 78 java 16 bugis 4 dayak 2',
  '64': 'java 31 bugis 25 malay 22 dayak 18 batak 2 flores 2',
  '65': 'dayak 34 bugis 28 java 22 malay 14 flores 2',
  '71': 'minahasa 82 malay 14 java 3 chinese 1',
  '72': 'bugis 52 minahasa 16 java 16 bali 8 malay 8',
  '73': 'bugis 92 java 4 chinese 2 minahasa 2',
  '74': 'bugis 82 java 10 bali 4 malay 4',
  '75': 'malay 90 minahasa 6 java 4',
  '76': 'bugis 90 java 8 bali 2',
  '81': 'maluku 86 bugis 8 java 6',
  '82': 'maluku 82 java 8 bugis 6 minahasa 4',
  '92': 'papua 60 maluku 12 bugis 12 java 12 minahasa 4',
  '95': 'papua 96 java 2 bugis 2',
};
const papuan = weights<CultureName>('papua 62 java 16 bugis 10 maluku 5 minahasa 3 flores 3 batak 1');
const byProvince = new Map(Object.entries(peoples).map(([code, text]) => [code, weights<CultureName>(text)]));

export function peoplesOf(provinceCode: string): Weighted<CultureName> {
  return byProvince.get(provinceCode) ?? papuan;
}
