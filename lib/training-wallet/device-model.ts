type Agent = {
  userAgent: string;
  /** Client hints, where a browser has them. */
  brands?: readonly { brand: string }[] | undefined;
  platform?: string | undefined;
};

const MOST = 60;

// The first that fits: Edge, Opera and Samsung call themselves Chrome too, and Chrome calls itself Safari.
const browsers = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
const platforms = [
  [/Android/, 'Android'],
  [/iPhone|iPad|iPod/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
] as const;

type Names = readonly (readonly [RegExp, string])[];
const named = (names: Names, text: string) => names.find(([pattern]) => pattern.test(text))?.[1];

const brandOf = ({ brands = [] }: Agent) =>
  brands
    .map(({ brand }) => brand.replace(/^(Google|Microsoft) /, ''))
    .find((brand) => !/not.*brand|chromium/i.test(brand));

/** What an officer reads of the phone, such as "Chrome di Android": at most 60 characters. */
export function deviceModel(agent: Agent): string {
  const browser = brandOf(agent) ?? named(browsers, agent.userAgent) ?? 'Browser';
  const platform = agent.platform || named(platforms, agent.userAgent);
  return (platform ? `${browser} di ${platform}` : browser).slice(0, MOST);
}

type Hints = { brands?: Agent['brands']; platform?: string };

/** Of this browser. */
export function ownModel(): string {
  const { userAgent, userAgentData } = navigator as Navigator & { userAgentData?: Hints };
  return deviceModel({ userAgent, ...userAgentData, brands: userAgentData?.brands });
}
