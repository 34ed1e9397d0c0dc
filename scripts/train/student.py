"""The network that ships: plain 3 x 3 convolutions while the maps are large, inverted residuals once they are small.

Plain convolutions do more arithmetic than depthwise ones and take less time, on tfjs as in training (see the model card). Every operation
is one that tfjs fuses: convolution with bias and ReLU, addition, mean, matrix product.
"""
import json
import struct

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from pictures import LABELS

DIMS = 256
FEATURES = 768
STEM = 16
# Kind, expansion, channels, blocks, first stride. `plain` widens by a 3 x 3 convolution, `depthwise` by 1 x 1 and a depthwise 3 x 3.
STAGES = [
    ('plain', 2, 24, 1, 2),
    ('plain', 2, 48, 2, 2),
    ('plain', 2, 80, 2, 2),
    ('depthwise', 4, 96, 3, 1),
    ('depthwise', 4, 144, 3, 2),
]


class NormConv(nn.Module):
    """Convolution (padded by half of its kernel on every side), batch norm, and ReLU unless `linear`."""

    def __init__(self, inputs, outputs, kernel=1, stride=1, groups=1, linear=False):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False)
        self.norm = nn.BatchNorm2d(outputs)
        self.linear = linear

    def forward(self, x):
        x = self.norm(self.conv(x))
        return x if self.linear else F.relu(x)


class Block(nn.Module):
    """Widens, and projects back; adds its input where shapes agree."""

    def __init__(self, kind, inputs, outputs, stride, expansion):
        super().__init__()
        hidden = inputs * expansion
        if kind == 'plain':
            self.widen = nn.Sequential(NormConv(inputs, hidden, 3, stride))
        else:
            self.widen = nn.Sequential(NormConv(inputs, hidden), NormConv(hidden, hidden, 3, stride, groups=hidden))
        self.project = NormConv(hidden, outputs, linear=True)
        self.residual = stride == 1 and inputs == outputs

    def forward(self, x):
        y = self.project(self.widen(x))
        return x + y if self.residual else y


class Student(nn.Module):
    """(N, 3, S, S) in [-1, 1] to embedding (N, 256), class scores (N, 17), pooled features (N, 768) and maps at stride 16 and 32."""

    def __init__(self, stages=STAGES):
        super().__init__()
        self.stem = NormConv(3, STEM, 3, 2)
        self.stages, inputs = nn.ModuleList(), STEM
        for kind, expansion, channels, count, stride in stages:
            blocks = []
            for i in range(count):
                blocks.append(Block(kind, inputs, channels, stride if i == 0 else 1, expansion))
                inputs = channels
            self.stages.append(nn.Sequential(*blocks))
        self.last = NormConv(inputs, FEATURES)
        self.embedding = nn.Linear(FEATURES, DIMS)
        self.category = nn.Linear(FEATURES, len(LABELS))

    def forward(self, x):
        x = self.stem(x)
        for stage in self.stages[:-1]:
            x = stage(x)
        at_16 = x
        at_32 = self.stages[-1](x)
        features = self.last(at_32).float().mean((2, 3))
        return self.embedding(features), self.category(features), features, at_16, at_32


def metadata_of(size, temperature, dims=DIMS, stages=STAGES):
    """What `npm run model -- convert` needs to know beside the weights."""
    fields = ('kind', 'expansion', 'channels', 'blocks', 'stride')
    architecture = {'size': size, 'dims': dims, 'stages': [dict(zip(fields, stage)) for stage in stages]}
    return {'architecture': json.dumps(architecture), 'labels': json.dumps(LABELS), 'temperature': f'{temperature:.3f}'}


def write_safetensors(path, tensors, metadata):
    """A dict of float tensors in the safetensors format: u64 length of a JSON header, the header, the float32 bytes."""
    header, offset, parts = {'__metadata__': metadata}, 0, []
    for name, tensor in tensors.items():
        data = np.ascontiguousarray(tensor.detach().cpu().numpy().astype('<f4')).tobytes()
        header[name] = {'dtype': 'F32', 'shape': list(tensor.shape), 'data_offsets': [offset, offset + len(data)]}
        offset += len(data)
        parts.append(data)
    text = json.dumps(header).encode()
    text += b' ' * (-len(text) % 8)
    with open(path, 'wb') as file:
        file.write(struct.pack('<Q', len(text)))
        file.write(text)
        file.writelines(parts)
