"""The photographs that networks are trained on, as one array in memory."""
import csv
import hashlib
import os
from dataclasses import dataclass

import numpy as np
import torch
from PIL import Image

CORE = ['dress', 'hat', 'longsleeve', 'outwear', 'pants', 'shirt', 'shoes', 'shorts', 'skirt', 't-shirt']
LABELS = CORE + ['blazer', 'blouse', 'body', 'hoodie', 'polo', 'top', 'undershirt']


@dataclass
class Pictures:
    """N photographs, stretched to squares, in the order of `images.csv`.

    pixels: (N, 3, side, side) uint8. labels: (N,) index into LABELS, -1 where the picture has none of these classes.
    training: (N,) bool, the others are the validation split. core: (N,) bool, in the ten-class subset.
    """

    pixels: torch.Tensor
    labels: torch.Tensor
    training: torch.Tensor
    core: torch.Tensor

    @property
    def validation(self):
        """(V,) indices of the validation split."""
        return torch.nonzero(~self.training).flatten()

    @property
    def trainable(self):
        """(T,) indices of the training split."""
        return torch.nonzero(self.training).flatten()


def load_pictures(folder, side, cache):
    """Reads the clothing dataset in `folder` (`images.csv` and `images/`) at `side` px; decoded pixels are kept in folder `cache`."""
    with open(os.path.join(folder, 'images.csv'), encoding='utf-8') as file:
        rows = list(csv.DictReader(file))
    names = [row['label'].lower() for row in rows]
    return Pictures(
        pixels=torch.from_numpy(_decoded(folder, [row['image'] for row in rows], side, cache)).permute(0, 3, 1, 2).contiguous(),
        labels=torch.tensor([LABELS.index(name) if name in LABELS else -1 for name in names]),
        training=torch.tensor([row['split'] == 'train' for row in rows]),
        core=torch.tensor([row['core10'] == 'yes' for row in rows]),
    )


def load_drawn(folder, side, cache):
    """Reads drawn product pictures, (M, 3, side, side) uint8, from every picture file in `folder`; nothing when there is none."""
    files = sorted(name for name in os.listdir(folder) if name.endswith(('.webp', '.jpg', '.png')))
    if not files:
        return torch.empty(0, 3, side, side, dtype=torch.uint8)
    pixels = _decoded(folder, files, side, cache, subfolder='', ending='')
    return torch.from_numpy(pixels).permute(0, 3, 1, 2).contiguous()


def _decoded(folder, names, side, cache, subfolder='images', ending='.jpg'):
    """(N, side, side, 3) uint8, from the cache where the same list of pictures was decoded before."""
    digest = hashlib.sha256('\n'.join(names).encode()).hexdigest()[:12]
    path = os.path.join(cache, f'pixels-{side}-{digest}.npy')
    if not os.path.exists(path):
        os.makedirs(cache, exist_ok=True)
        pixels = np.stack([_square(os.path.join(folder, subfolder, name + ending), side) for name in names])
        np.save(path + '.part.npy', pixels)
        os.replace(path + '.part.npy', path)
    return np.load(path)


def _square(path, side):
    with Image.open(path) as picture:
        return np.asarray(picture.convert('RGB').resize((side, side), Image.Resampling.BOX if min(picture.size) > 2 * side else Image.Resampling.BICUBIC))
