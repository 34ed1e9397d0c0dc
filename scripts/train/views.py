"""Random views of a batch of pictures: what a network sees instead of the same picture twice.

All functions take (N, 3, S, S) uint8 and return (N, 3, size, size) float32 in [-1, 1], on the device of the input.
"""
import torch
import torch.nn.functional as F

# ITU-T T.81, table K.1 (luminance) and K.2 (chrominance).
_LUMA = torch.tensor([
    [16, 11, 10, 16, 24, 40, 51, 61], [12, 12, 14, 19, 26, 58, 60, 55], [14, 13, 16, 24, 40, 57, 69, 56], [14, 17, 22, 29, 51, 87, 80, 62],
    [18, 22, 37, 56, 68, 109, 103, 77], [24, 35, 55, 64, 81, 104, 113, 92], [49, 64, 78, 87, 103, 121, 120, 101], [72, 92, 95, 98, 112, 100, 103, 99]])
_CHROMA = torch.full((8, 8), 99)
_CHROMA[:4, :4] = torch.tensor([[17, 18, 24, 47], [18, 21, 26, 66], [24, 26, 56, 99], [47, 66, 99, 99]])
# ITU-T T.871: RGB to YCbCr.
_TO_YCC = torch.tensor([[0.299, 0.587, 0.114], [-0.168736, -0.331264, 0.5], [0.5, -0.418688, -0.081312]])


def plain_view(batch, size):
    """The whole picture, area-averaged."""
    return F.interpolate(batch.float(), size=(size, size), mode='bilinear', antialias=True) / 127.5 - 1


def mild_view(batch, size, least_area=0.35):
    """Random crop of `least_area` to 1 of the picture, aspect, rotation up to 20 degrees, flip, light, contrast, saturation, colour cast."""
    n, device = len(batch), batch.device
    scale = torch.sqrt(_uniform(least_area, 1, n, device))
    aspect = torch.exp(_uniform(-0.25, 0.25, n, device))
    angle = _uniform(-0.35, 0.35, n, device)
    across, down = [_uniform(-1, 1, n, device) * (1 - scale) for _ in range(2)]
    theta = _affine(scale * aspect, scale / aspect, angle, across, down)
    x = F.grid_sample(batch.float() / 255, F.affine_grid(theta, (n, 3, size, size), align_corners=False), padding_mode='reflection', align_corners=False)
    return _colours(x, light=0.3, contrast=0.3, saturation=0.5, cast=0.15).clamp(0, 1) * 2 - 1


def phone_view(batch, size):
    """As if the picture were photographed again: perspective, crop of 60 to 100 %, background, occlusion, light and colour cast, blur, noise, JPEG."""
    n, device = len(batch), batch.device
    x = batch.float() / 255
    scale = torch.sqrt(_uniform(0.6, 1, n, device)) * torch.where(torch.rand(n, device=device) < 0.3, _uniform(1, 1.25, n, device), torch.ones(n, device=device))
    room = (1 - scale).abs()
    theta = _affine(scale, scale, _uniform(-0.15, 0.15, n, device), _uniform(-1, 1, n, device) * room, _uniform(-1, 1, n, device) * room)
    grid = _in_perspective(F.affine_grid(theta, (n, 3, size, size), align_corners=False), 0.12)
    inside = ((grid.abs() <= 1).all(-1)).unsqueeze(1)
    x = torch.where(inside, F.grid_sample(x, grid, padding_mode='border', align_corners=False), _background(x, size))
    x = _occluded(x)
    x = _colours(x, light=0.4, contrast=0.3, saturation=0.3, cast=0.12)
    soft = F.avg_pool2d(F.pad(x, (1, 1, 1, 1), mode='reflect'), 3, 1)
    x = torch.lerp(x, soft, (torch.rand(n, 1, 1, 1, device=device) < 0.5) * _uniform(0.3, 1, (n, 1, 1, 1), device))
    x = (x + torch.randn_like(x) * _uniform(0, 0.04, (n, 1, 1, 1), device)).clamp(0, 1)
    half = n // 2
    return torch.cat([_like_jpeg(x[:half]), x[half:]]) * 2 - 1


def mixed(x, share):
    """Convex sum of each picture and another of the batch: `share` of the first."""
    return share * x + (1 - share) * x.roll(1, 0)


def _uniform(low, high, shape, device):
    return torch.rand(shape, device=device) * (high - low) + low


def _affine(across, down, angle, shift_x, shift_y):
    """(N, 2, 3) maps of an output's coordinates in [-1, 1] to the input's; every second picture mirrored at random."""
    flip = (torch.rand_like(angle) < 0.5).float() * -2 + 1
    cos, sin = torch.cos(angle), torch.sin(angle)
    return torch.stack([torch.stack([across * cos * flip, -down * sin, shift_x], 1), torch.stack([across * sin * flip, down * cos, shift_y], 1)], 1)


def _in_perspective(grid, most):
    """Moves the corners of a sampling grid by up to `most` of its side (a projective map, normalised at the centre)."""
    n, device = len(grid), grid.device
    tilt = _uniform(-most, most, (n, 2), device)
    shear = _uniform(-most, most, (n, 2), device)
    x, y = grid.unbind(-1)
    depth = 1 + tilt[:, 0, None, None] * x + tilt[:, 1, None, None] * y
    return torch.stack([(x + shear[:, 0, None, None] * y) / depth, (y + shear[:, 1, None, None] * x) / depth], -1)


def _background(x, size):
    """What lies around the picture: one colour, or another picture of the batch out of focus."""
    n, device = len(x), x.device
    colour = torch.rand(n, 3, 1, 1, device=device).expand(-1, -1, size, size)
    blurred = F.interpolate(F.adaptive_avg_pool2d(x.roll(1, 0), 12), size=(size, size), mode='bilinear', align_corners=False)
    return torch.where(torch.rand(n, 1, 1, 1, device=device) < 0.5, colour, blurred)


def _occluded(x):
    """Half of the pictures lose a rectangle of up to a quarter of their area to one colour."""
    n, _, size, _ = x.shape
    device = x.device
    area, aspect = _uniform(0.03, 0.25, n, device), torch.exp(_uniform(-0.6, 0.6, n, device))
    width, height = torch.sqrt(area * aspect), torch.sqrt(area / aspect)
    left, top = torch.rand(n, device=device) * (1 - width), torch.rand(n, device=device) * (1 - height)
    at = (torch.arange(size, device=device) + 0.5) / size
    columns = (at >= left[:, None]) & (at < (left + width)[:, None])
    rows = (at >= top[:, None]) & (at < (top + height)[:, None])
    covered = (rows[:, :, None] & columns[:, None, :] & (torch.rand(n, 1, 1, device=device) < 0.5)).unsqueeze(1)
    return torch.where(covered, torch.rand(n, 3, 1, 1, device=device), x)


def _colours(x, light, contrast, saturation, cast):
    n, device = len(x), x.device

    def around_one(spread, channels=1):
        return _uniform(1 - spread, 1 + spread, (n, channels, 1, 1), device)

    x = x * around_one(light)
    mean = x.mean((1, 2, 3), keepdim=True)
    x = (x - mean) * around_one(contrast) + mean
    grey = x.mean(1, keepdim=True)
    return ((x - grey) * around_one(saturation) + grey) * around_one(cast, 3)


def _like_jpeg(x):
    """Rounds 8 x 8 cosine coefficients as JPEG of quality 40 to 80 does, without its chroma subsampling."""
    n, _, height, width = x.shape
    if height % 8 or width % 8:
        return x
    device = x.device
    k = torch.arange(8, device=device, dtype=torch.float32)
    basis = torch.cos((2 * k[None] + 1) * k[:, None] * torch.pi / 16) * torch.where(k[:, None] == 0, 8 ** -0.5, 0.5)
    quality = _uniform(40, 80, (n, 1, 1, 1, 1, 1), device)
    factor = torch.where(quality < 50, 50 / quality, 2 - quality / 50)
    steps = torch.stack([_LUMA, _CHROMA, _CHROMA]).to(device).float()[None, :, None, None] * factor
    ycc = torch.einsum('oc,nchw->nohw', _TO_YCC.to(device), x * 255) - torch.tensor([128.0, 0, 0], device=device).view(1, 3, 1, 1)
    blocks = ycc.view(n, 3, height // 8, 8, width // 8, 8).transpose(3, 4)
    coefficients = basis @ blocks @ basis.T
    back = basis.T @ (torch.round(coefficients / steps) * steps) @ basis
    ycc = back.transpose(3, 4).reshape(n, 3, height, width) + torch.tensor([128.0, 0, 0], device=device).view(1, 3, 1, 1)
    return (torch.einsum('oc,nchw->nohw', torch.linalg.inv(_TO_YCC).to(device), ycc) / 255).clamp(0, 1)
