"""Writes a trained student for `npm run model -- convert`: its weights, and what it answers for 200 pictures.

    python3 export.py --data CLOTHING --student RUNS/student/student.pt --out RUNS/student
"""
import argparse
import os

import torch
import torch.nn as nn
import torch.nn.functional as F

from measure import figures
from pictures import LABELS, load_pictures
from student import FEATURES, Student, metadata_of, write_safetensors
from teacher import HALF
from views import plain_view

REFERENCES = 200


def temperature(scores, labels):
    """Divisor of the scores that gives the right class the most likely probabilities (Guo et al., 2017), on pictures that no weights were fitted to."""
    candidates = torch.linspace(0.3, 3, 271)
    losses = torch.stack([F.cross_entropy(scores / value, labels) for value in candidates])
    return candidates[losses.argmin()].item()


@torch.no_grad()
def fold_embedding(student, pixels, size, dims, weight):
    """Replaces the embedding by a shorter one that is better at both of its tasks, without training: still one linear layer on the same features.

    Its first `dims` - C numbers are the principal axes of the half that knows the very picture; the last C are the class scores around their mean,
    which tell classes apart better than the half that imitates the teacher's. Each part has a mean length of 1 on the training pictures `pixels`, then the scores
    count `weight` times as much.
    """
    parts = zip(*(student(plain_view(pixels[i:i + 128], size).contiguous(memory_format=torch.channels_last))[:2] for i in range(0, len(pixels), 128)))
    embedding, scores = [torch.cat(part) for part in parts]
    identity = embedding[:, HALF:]
    middle, centre = identity.mean(0), scores.mean(0)
    axes = torch.linalg.svd(identity - middle, full_matrices=False)[2][:dims - len(LABELS)]
    length = identity.norm(dim=1).mean()
    factor = weight / (scores - centre).norm(dim=1).mean()
    layer = nn.Linear(FEATURES, dims)
    layer.weight.copy_(torch.cat([axes @ student.embedding.weight[HALF:] / length, factor * student.category.weight]))
    layer.bias.copy_(torch.cat([axes @ (student.embedding.bias[HALF:] - middle) / length, factor * (student.category.bias - centre)]))
    student.embedding = layer


@torch.no_grad()
def export(options):
    pictures = load_pictures(options.data, options.side, options.cache)
    student = Student()
    saved = torch.load(options.student, map_location='cpu')
    student.load_state_dict(saved.get('average', saved))
    student.eval().to(memory_format=torch.channels_last)
    fold_embedding(student, pictures.pixels[pictures.trainable], options.size, options.dims, options.class_weight)
    print('  '.join(f'{key} {value:.4f}' for key, value in figures(student, pictures, options.size).items()))
    validation = pictures.validation
    # Whole numbers, so that the pictures can be given to the product, which takes 8 bits a channel.
    planes = torch.cat([plain_view(pictures.pixels[i:i + 1], options.size) for i in validation])
    planes = torch.round((planes + 1) * 127.5) / 127.5 - 1
    embedding, scores = [torch.cat(parts) for parts in zip(*(student(planes[i:i + 32])[:2] for i in range(0, len(planes), 32)))]
    named = pictures.labels[validation] >= 0
    metadata = metadata_of(options.size, temperature(scores[named], pictures.labels[validation][named]), options.dims)
    tensors = {key: value for key, value in student.state_dict().items() if not key.endswith('num_batches_tracked')}
    write_safetensors(os.path.join(options.out, 'student.safetensors'), tensors, metadata)
    count = min(REFERENCES, len(planes))
    reference = {'input': planes[:count], 'embedding': embedding[:count], 'scores': scores[:count]}
    write_safetensors(os.path.join(options.out, 'reference.safetensors'), reference, {})
    print(f'{options.out}: {sum(value.numel() for value in tensors.values()) / 1e6:.2f} M numbers, temperature {metadata["temperature"]}, {count} reference pictures')


if __name__ == '__main__':
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--data', required=True, help='folder of the clothing photographs (images.csv, images/)')
    parser.add_argument('--student', required=True, help='student.pt of a run of distil.py, or its checkpoint.pt')
    parser.add_argument('--out', required=True, help='folder for student.safetensors and reference.safetensors')
    parser.add_argument('--cache', default=os.path.join(here, '..', '..', '.cache', 'train'), help='folder of decoded pictures')
    parser.add_argument('--side', type=int, default=224, help='side of the pictures in memory, px')
    parser.add_argument('--size', type=int, default=144, help="side of the student's input, px")
    parser.add_argument('--dims', type=int, default=128, help='length of the embedding')
    parser.add_argument('--class-weight', type=float, default=1.0, help='length of the part of the embedding that tells classes apart, for 1 of the other part')
    export(parser.parse_args())
