"""Compares architectures before one is trained: arithmetic, parameters, speed of training; with --out also untrained networks to convert and time.

    python3 candidates.py --out RUNS/candidates
    npm run model -- convert --weights RUNS/candidates/plain.safetensors --reference RUNS/candidates/plain.reference.safetensors --id plain --out RUNS/plain
    npm run model -- verify RUNS/plain
"""
import argparse
import os
import time

import torch

from student import STAGES, Student, metadata_of, write_safetensors

HALF_MOBILENET = [
    ('depthwise', 1, 8, 1, 1), ('depthwise', 6, 16, 2, 2), ('depthwise', 6, 16, 3, 2), ('depthwise', 6, 32, 4, 2), ('depthwise', 6, 48, 3, 1), ('depthwise', 6, 160, 4, 2)]
CANDIDATES = {
    'plain-144': (STAGES, 144),
    'plain-128': (STAGES, 128),
    'plain-deeper-128': ([('plain', 2, 24, 2, 2), *STAGES[1:4], ('depthwise', 5, 128, 4, 2)], 128),
    'thin-144': ([('plain', 1, 12, 1, 1), ('plain', 3, 24, 2, 2), ('plain', 3, 32, 2, 2), ('depthwise', 4, 64, 3, 2), ('depthwise', 4, 80, 3, 1), ('depthwise', 5, 128, 3, 2)], 144),
    'half-mobilenet-128': (HALF_MOBILENET, 128),
}


def multiplications(model, size):
    """Multiply-accumulates of the convolutions for one picture."""
    total, hooks = [0], []
    for layer in model.modules():
        if isinstance(layer, torch.nn.Conv2d):
            hooks.append(layer.register_forward_hook(lambda layer, _, out: total.__setitem__(0, total[0] + out[0].numel() * layer.weight[0].numel())))
    with torch.no_grad():
        model.eval()(torch.zeros(1, 3, size, size))
    for hook in hooks:
        hook.remove()
    return total[0]


def pictures_a_second(model, size, batch=64, steps=5):
    """Best of a few training steps."""
    model = model.train().to(memory_format=torch.channels_last)
    x = torch.randn(batch, 3, size, size).contiguous(memory_format=torch.channels_last)
    best = 0
    for _ in range(steps):
        began = time.time()
        with torch.autocast('cpu', torch.bfloat16):
            loss = model(x)[0].float().square().mean()
        model.zero_grad()
        loss.backward()
        best = max(best, batch / (time.time() - began))
    return best


def main(out):
    for name, (stages, size) in CANDIDATES.items():
        torch.manual_seed(0)
        model = Student(stages)
        count = sum(p.numel() for p in model.parameters())
        print(f'{name:20s} {multiplications(model, size) / 1e6:6.0f} million multiplications  {count / 1e6:.2f} M parameters  {pictures_a_second(model, size):5.0f} pictures/s in training', flush=True)
        if out:
            os.makedirs(out, exist_ok=True)
            model.eval()
            picture = torch.round(torch.rand(12, 3, size, size) * 255) / 127.5 - 1
            with torch.no_grad():
                embedding, scores, *_ = model(picture)
            tensors = {key: value for key, value in model.state_dict().items() if not key.endswith('num_batches_tracked')}
            write_safetensors(os.path.join(out, f'{name}.safetensors'), tensors, metadata_of(size, 1, stages=stages))
            write_safetensors(os.path.join(out, f'{name}.reference.safetensors'), {'input': picture, 'embedding': embedding, 'scores': scores}, {})


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--out', help='folder for untrained networks in the form that convert takes')
    main(parser.parse_args().out)
