"""MobileNet V2 1.0 (Sandler et al., 2018) as its ImageNet weights come: batch norm folded, TensorFlow's SAME padding.

With ReLU in place of ReLU6: fine-tuning makes up for it, and PyTorch 1.13 trains it twice as fast on a CPU, where it has no ReLU6 in bfloat16.
"""
import json
import os

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

# Expansion, channels, blocks, first stride (table 2 of the paper).
STAGES = [(1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1)]


class SameConv(nn.Conv2d):
    """Convolution with TensorFlow's SAME padding, which is asymmetric at stride 2."""

    def forward(self, x):
        k, s = self.kernel_size[0], self.stride[0]
        down, across = [max((-(-side // s) - 1) * s + k - side, 0) for side in x.shape[-2:]]
        if down == across == k - 1 and k % 2:
            return F.conv2d(x, self.weight, self.bias, s, k // 2, 1, self.groups)
        x = F.pad(x, (across // 2, across - across // 2, down // 2, down - down // 2))
        return F.conv2d(x, self.weight, self.bias, s, 0, 1, self.groups)


class InvertedResidual(nn.Module):
    def __init__(self, inputs, outputs, stride, expansion):
        super().__init__()
        hidden = inputs * expansion
        self.expand = SameConv(inputs, hidden, 1) if expansion != 1 else None
        self.depthwise = SameConv(hidden, hidden, 3, stride, groups=hidden)
        self.project = SameConv(hidden, outputs, 1)
        self.residual = stride == 1 and inputs == outputs

    def forward(self, x):
        y = x if self.expand is None else F.relu(self.expand(x))
        y = self.project(F.relu(self.depthwise(y)))
        return x + y if self.residual else y


class MobileNetV2(nn.Module):
    """(N, 3, H, W) in [-1, 1] to pooled features (N, 1280) and the maps at stride 16 (N, 96, H/16, W/16) and 32 (N, 320, H/32, W/32)."""

    def __init__(self):
        super().__init__()
        self.stem = SameConv(3, 32, 3, 2)
        blocks, inputs = [], 32
        for expansion, channels, count, stride in STAGES:
            for i in range(count):
                blocks.append(InvertedResidual(inputs, channels, stride if i == 0 else 1, expansion))
                inputs = channels
        self.blocks = nn.Sequential(*blocks)
        self.head = SameConv(320, 1280, 1)

    def forward(self, x):
        x = F.relu(self.stem(x))
        at_16 = self.blocks[:13](x)
        at_32 = self.blocks[13:](at_16)
        return F.relu(self.head(at_32)).mean((2, 3)), at_16, at_32


def pretrained(folder):
    """The network with the ImageNet weights of a tfjs graph model in `folder` (`model.json` and its shards)."""
    with open(os.path.join(folder, 'model.json'), encoding='utf-8') as file:
        manifest = json.load(file)['weightsManifest'][0]
    blob = b''.join(_bytes(os.path.join(folder, path)) for path in manifest['paths'])
    weights, offset = [], 0
    for spec in manifest['weights']:
        dtype = np.int32 if spec['dtype'] == 'int32' else np.float16 if 'quantization' in spec else np.float32
        count = int(np.prod(spec['shape']))
        weights.append(np.frombuffer(blob, dtype, count, offset).astype(np.float32).reshape(spec['shape']))
        offset += count * np.dtype(dtype).itemsize
    model, pairs = MobileNetV2(), iter(zip(weights[0::2], weights[1::2]))
    for layer in (layer for layer in model.modules() if isinstance(layer, SameConv)):
        kernel, bias = next(pairs)
        axes = (2, 3, 0, 1) if layer.groups > 1 else (3, 2, 0, 1)
        layer.weight.data = torch.from_numpy(kernel.transpose(axes).copy())
        layer.bias.data = torch.from_numpy(bias.copy())
    return model


def _bytes(path):
    with open(path, 'rb') as file:
        return file.read()
