import { words } from './given-names';
import { type Random, weights } from './random';

// by.U's 0851 is left out: it is kept for the people of the scenarios.
const prefixes = words(
  `811 812 813 821 822 823 852 853 814 815 816 855 856 857 858 895 896 897 898 899 817 818 819 859 877 878 831 832 833
   838 881 882 883 884 885 886 887 888 889`,
);

/** Hands out phone numbers (`+62 8xx-000b-nnnn`, b the batch) and e-mail addresses, none of them twice. */
export class Contacts {
  readonly #batch: number;
  readonly #phones = new Map<string, number>();
  #emails = 0;
  #foreign = 0;

  constructor(batch: number) {
    this.#batch = batch;
  }

  phone(random: Random): string {
    const prefix = random.pick(prefixes);
    const tail = (this.#phones.get(prefix) ?? 0) + 1;
    this.#phones.set(prefix, tail);
    return `+62${prefix}000${this.#batch}${String(tail).padStart(4, '0')}`;
  }

  /** For somebody living abroad: Malaysia, Hong Kong or Saudi Arabia. */
  foreignPhone(random: Random): string {
    const tail = 1000 + 900 * this.#batch + this.#foreign++;
    return `${random.pick(['+6012000', '+8525100', '+96650000'])}${tail}`;
  }

  email(random: Random, name: string): string {
    const [first = 'warga', second] = name.toLowerCase().match(/[a-z]+/g) ?? [];
    const local = second ? `${first}${random.pick(['.', '_', ''])}${second}` : first;
    const number = `${this.#batch > 0 ? `${this.#batch}-` : ''}${++this.#emails}`;
    return `${local.slice(0, 24)}${number}@${random.chance(0.6) ? 'example.id' : 'contoh.id'}`;
  }
}

const models = weights<string>(
  `Samsung_A14 10 Samsung_A05s 8 Samsung_A54 4 Samsung_J2_Prime 3 Xiaomi_Redmi_12 10 Xiaomi_Redmi_Note_11 7 Poco_M5 3
   OPPO_A17 10 OPPO_A58 6 OPPO_Reno8_T 3 vivo_Y22 9 vivo_Y16 6 Infinix_Hot_30 6 Infinix_Smart_8 4 realme_C53 6
   realme_C30 4 Itel_A60 3 iPhone_11 4 iPhone_13 2 Asus_Zenfone_Max_Pro_M1 1`,
);

export function deviceModel(random: Random): string {
  return random.weighted(models).replaceAll('_', ' ');
}
