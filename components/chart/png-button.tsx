'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button';

type PngButtonProps = {
  /** The address of the same chart as an SVG file. */
  href: string;
  fileName: string;
  /** Said, politely, when the picture does not come: "Gambar tidak dapat dibuat. Unduh SVG saja." */
  failed: string;
  children: ReactNode;
};

const SCALE = 2; // for a sheet of paper or a large screen

/** Makes a PNG in the browser, of the SVG file the server gives out: the same picture, with this machine's letters. */
export function PngButton({ href, fileName, failed, children }: PngButtonProps) {
  const [problem, setProblem] = useState('');
  const download = async () => {
    setProblem('');
    const picture = await pictureAt(href).catch(() => null);
    if (picture) save(picture, fileName);
    else setProblem(failed);
  };
  return (
    <>
      <Button size="office" onClick={() => void download()}>
        {children}
      </Button>
      <span role="status" className="text-office text-danger">
        {problem}
      </span>
    </>
  );
}

async function pictureAt(href: string): Promise<Blob | null> {
  const response = await fetch(href);
  if (!response.ok) return null;
  const address = URL.createObjectURL(new Blob([await response.text()], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await pngOf(image);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function pngOf(image: HTMLImageElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function save(picture: Blob, fileName: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
