"""A training run's folder: its configuration, its curve and a checkpoint from which it goes on."""
import csv
import json
import os

import torch


class Run:
    """Folder `path` with `config.json`, `curve.csv` (a row an epoch) and `checkpoint.pt`."""

    def __init__(self, path, config):
        self.path = path
        os.makedirs(path, exist_ok=True)
        known = os.path.join(path, 'config.json')
        if os.path.exists(known):
            with open(known, encoding='utf-8') as file:
                before = json.load(file)
            if before != config:
                raise SystemExit(f'{path} holds a run with other settings ({before}). Give --out another folder, or remove this one.')
        with open(known, 'w', encoding='utf-8') as file:
            json.dump(config, file, indent=1)

    def resume(self):
        """The last checkpoint, or None at the start."""
        path = os.path.join(self.path, 'checkpoint.pt')
        return torch.load(path, map_location='cpu') if os.path.exists(path) else None

    def save(self, state, name='checkpoint.pt'):
        """Writes a checkpoint beside the last one, then takes its place, so that a cut never leaves half a file."""
        path = os.path.join(self.path, name)
        torch.save(state, path + '.part')
        os.replace(path + '.part', path)

    def record(self, row):
        """Prints one row of figures and adds it to the curve."""
        print('  '.join(f'{key} {value:.4f}' if isinstance(value, float) else f'{key} {value}' for key, value in row.items()), flush=True)
        path = os.path.join(self.path, 'curve.csv')
        new = not os.path.exists(path)
        with open(path, 'a', newline='', encoding='utf-8') as file:
            writer = csv.DictWriter(file, row.keys())
            if new:
                writer.writeheader()
            writer.writerow(row)


class Average:
    """Exponential moving average of a network's weights and buffers; steadier than the last step's."""

    def __init__(self, model, decay):
        self.decay = decay
        self.values = {key: value.detach().clone() for key, value in model.state_dict().items()}

    @torch.no_grad()
    def update(self, model, step):
        decay = min(self.decay, (1 + step) / (10 + step))
        for key, value in model.state_dict().items():
            if value.dtype.is_floating_point:
                self.values[key].lerp_(value, 1 - decay)
            else:
                self.values[key].copy_(value)
