;; Scores of int8 rows against an int16 query: four rows at a time, eight products an instruction.
;;
;; Rows are `dims` bytes each and `dims` is a multiple of 16; the query is `dims` int16 values. All sums are exact in int32, so
;; every engine gives the same scores: f32(sum) * scale * scales[row]. Writes `count` rounded up to four scores.
(module
  (memory (import "env" "memory") 1)
  (func (export "scan")
    (param $rows i32) (param $scales i32) (param $query i32) (param $scores i32)
    (param $count i32) (param $dims i32) (param $scale f32)
    (local $row i32) (local $i i32) (local $at i32) (local $q i32)
    (local $q0 v128) (local $q1 v128) (local $v v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $factor v128)
    (local.set $factor (f32x4.splat (local.get $scale)))
    (block $done
      (loop $four
        (br_if $done (i32.ge_u (local.get $row) (local.get $count)))
        (local.set $a (v128.const i32x4 0 0 0 0))
        (local.set $b (v128.const i32x4 0 0 0 0))
        (local.set $c (v128.const i32x4 0 0 0 0))
        (local.set $d (v128.const i32x4 0 0 0 0))
        (local.set $at (local.get $rows))
        (local.set $q (local.get $query))
        (local.set $i (i32.const 0))
        (loop $sixteen
          (local.set $q0 (v128.load (local.get $q)))
          (local.set $q1 (v128.load offset=16 (local.get $q)))
          (local.set $v (v128.load (local.get $at)))
          (local.set $a (i32x4.add (local.get $a) (i32x4.add
            (i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_s (local.get $v)) (local.get $q0))
            (i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_s (local.get $v)) (local.get $q1)))))
          (local.set $v (v128.load (i32.add (local.get $at) (local.get $dims))))
          (local.set $b (i32x4.add (local.get $b) (i32x4.add
            (i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_s (local.get $v)) (local.get $q0))
            (i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_s (local.get $v)) (local.get $q1)))))
          (local.set $v (v128.load
            (i32.add (local.get $at) (i32.shl (local.get $dims) (i32.const 1)))))
          (local.set $c (i32x4.add (local.get $c) (i32x4.add
            (i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_s (local.get $v)) (local.get $q0))
            (i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_s (local.get $v)) (local.get $q1)))))
          (local.set $v (v128.load
            (i32.add (local.get $at) (i32.mul (local.get $dims) (i32.const 3)))))
          (local.set $d (i32x4.add (local.get $d) (i32x4.add
            (i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_s (local.get $v)) (local.get $q0))
            (i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_s (local.get $v)) (local.get $q1)))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (local.set $q (i32.add (local.get $q) (i32.const 32)))
          (local.set $i (i32.add (local.get $i) (i32.const 16)))
          (br_if $sixteen (i32.lt_u (local.get $i) (local.get $dims))))
        ;; Folds four sums of four lanes into one vector with a sum in each lane.
        (local.set $a (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))
        (local.set $c (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c) (local.get $d))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d))))
        (v128.store (local.get $scores)
          (f32x4.mul
            (f32x4.mul
              (f32x4.convert_i32x4_s (i32x4.add
                (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a) (local.get $c))
                (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a) (local.get $c))))
              (local.get $factor))
            (v128.load (local.get $scales))))
        (local.set $rows (i32.add (local.get $rows) (i32.shl (local.get $dims) (i32.const 2))))
        (local.set $scales (i32.add (local.get $scales) (i32.const 16)))
        (local.set $scores (i32.add (local.get $scores) (i32.const 16)))
        (local.set $row (i32.add (local.get $row) (i32.const 4)))
        (br $four)))))
