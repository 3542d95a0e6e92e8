// Where each regency lies, from GeoNames. Its codes are the statistics office's, not the ministry's: by kind and name only.

/** One row per regency: { code, lon, lat, source }. Fails when a position is missing or lies where it cannot. */
export function checkedPositions({ regencies, byHand, names, cities, isOnLand }) {
  const hand = new Map(byHand.map((row) => [row.code, row]));
  const areas = new Map(names.map((area) => [keyOf(area.name), area]));
  const rows = regencies.map(({ code, name }) => {
    const row = hand.get(code);
    if (row?.lon) return { code, lon: Number(row.lon), lat: Number(row.lat), source: 'hand' };
    const area = areas.get(keyOf(row?.alias ?? name));
    if (!area) throw new Error(`${code} ${name}: no such name`);
    const places = cities.filter(({ admin1, admin2 }) => `ID.${admin1}.${admin2}` === area.code).map(placeOf);
    if (places.length === 0) throw new Error(`${code} ${name}: no place`);
    const { lon, lat } = middleOf(places, bareName(name));
    return { code, lon, lat, source: row ? 'alias' : 'name', part: area.code.split('.')[1] };
  });
  const problems = [...strangers(rows), ...rows.filter((row) => isLost(row, rows, isOnLand))];
  if (problems.length > 0) throw new Error(`positions that cannot be: ${JSON.stringify(problems)}`);
  const count = (source) => rows.filter((row) => row.source === source).length;
  console.log(`${count('name')} by name, ${count('alias')} by another name, ${count('hand')} by hand`);
  return rows;
}

const placeOf = ({ name, lng, lat }) => ({ name, lon: Number(lng), lat: Number(lat) });

function bareName(name) {
  return name.replace(/^(Kabupaten|Kota)( Administrasi)? /, '');
}

function keyOf(name) {
  const isCity = /^Kota /.test(name);
  const bare = bareName(name).replace(/ Regency$/, '');
  return `${isCity ? 'kota' : 'kabupaten'} ${bare.toLowerCase().replace(/[^a-z]/g, '')}`;
}

/** The place with the regency's own name; else the one nearest to all the others. */
function middleOf(places, name) {
  const namesake = places.find((place) => keyOf(place.name) === keyOf(name));
  if (namesake) return namesake;
  const sum = (from) => places.reduce((total, place) => total + apart(from, place), 0);
  return places.reduce((best, place) => (sum(place) < sum(best) ? place : best));
}

function apart(a, b) {
  return Math.hypot(a.lon - b.lon, a.lat - b.lat);
}

/** Matched by name in a province that the others of the same province are not in: the name of somewhere else. */
function strangers(rows) {
  const homes = new Map();
  for (const { code, part } of rows) {
    const home = code.slice(0, 2);
    if (part) homes.set(home, [...(homes.get(home) ?? []), part]);
  }
  const usual = (code) => mostFrequent(homes.get(code.slice(0, 2)) ?? []);
  return rows.filter(({ code, part }) => part && part !== usual(code));
}

function mostFrequent(values) {
  const count = (value) => values.filter((other) => other === value).length;
  return values.reduce((best, value) => (count(value) > count(best) ? value : best), values[0]);
}

// In degrees. The southernmost islands of Maluku lie farthest from the rest of their province.
const FARTHEST = 3.6;
const steps = [0, 0.05, -0.05, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3];
const grid = steps.flatMap((east) => steps.map((north) => [east, north]));

/** At sea, or far from every other regency of its province. */
function isLost(row, rows, isOnLand) {
  if (!grid.some(([east, north]) => isOnLand([row.lon + east, row.lat + north]))) return true;
  const home = row.code.slice(0, 2);
  const others = rows.filter(({ code }) => code !== row.code && code.startsWith(home));
  return Math.min(...others.map((other) => apart(row, other))) > FARTHEST;
}
