/** The light theme's values, for files that carry no style sheet. A test compares them with app/tokens.css. */
export const paperColours: Record<string, string> = {
  '--surface': '#ffffff',
  '--line': '#d5dce5',
  '--ink': '#14202e',
  '--ink-2': '#47566a',
  '--map-1': '#eaf1f8',
  '--map-2': '#bfd7ec',
  '--map-3': '#86b4da',
  '--map-4': '#4a8cc2',
  '--map-5': '#1f659f',
  '--map-6': '#0b3f70',
  '--map-none': '#d5dce5',
  '--map-hatch': '#8b98a9',
  '--map-land': '#e1e7ee',
  '--map-abroad': '#f2f4f7',
  '--map-outline': '#47566a',
  '--chart-1': '#0b4a8f',
  '--chart-2': '#5d6c80',
};

/** Puts the light theme's colours in the place of the variables. */
export const onPaper = (markup: string) =>
  markup.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const colour = paperColours[name];
    if (!colour) throw new Error(`${name} has no colour on paper`);
    return colour;
  });
